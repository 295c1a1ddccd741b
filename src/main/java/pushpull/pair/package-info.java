/// How things are compared: distances, the row that one anchor sees, which candidates are picked, and the loop over
/// all rows.
///
/// A comparison has rows and columns (a batch against itself, a view against the other, embeddings against proxies
/// or a queue). The [pushpull.pair.RowLoop] shows a loss one anchor's row at a time, collects the forces it writes,
/// and carries them through the distance to gradients. The chain rule through a distance lives here and nowhere
/// else, and no matrix of rows by columns is ever kept: a worker holds four anchors' forces at a time. Each portion
/// of rows adds what it does to the columns in a sum of its own, and portions are a matter of the batch's size
/// alone, so that the bits do not depend on the number of threads. If every pair is a matter of its own
/// distance, a batch against itself is met from one side only, at half the work. This package knows neither losses
/// nor miners: it calls them as a [pushpull.pair.RowTask].
@NullMarked
package pushpull.pair;

import org.jspecify.annotations.NullMarked;
