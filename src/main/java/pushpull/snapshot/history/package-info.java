/// The loss over time, the marks on it, and where one can go from here.
///
/// Values only. They know the changes of a script, and neither checkpoints nor the branches that they were read from.
@NullMarked
package pushpull.snapshot.history;

import org.jspecify.annotations.NullMarked;
