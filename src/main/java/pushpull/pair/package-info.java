/// How things are compared: distances, the row that one anchor sees, who is picked, and the loop over all rows.
///
/// A comparison has rows and columns (a batch against itself, a view against the other, embeddings against proxies or
/// a queue). The [pushpull.pair.RowLoop] shows a loss one anchor's row at a time, collects the forces it writes, and
/// carries them through the distance to gradients. The chain rule through a distance lives here and nowhere else, and
/// no matrix of rows by columns is ever kept. This package knows neither losses nor miners: it calls them as a
/// [pushpull.pair.RowTask].
@NullMarked
package pushpull.pair;

import org.jspecify.annotations.NullMarked;
