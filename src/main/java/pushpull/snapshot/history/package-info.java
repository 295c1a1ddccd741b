/// The loss over time, the marks on it, and the steps and branches to go to.
///
/// Values only. They know the changes of a script, but neither checkpoints nor the branches that they describe.
@NullMarked
package pushpull.snapshot.history;

import org.jspecify.annotations.NullMarked;
