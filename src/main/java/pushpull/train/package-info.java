/// One training step: batch, roles, loss, gradients, update, and the state that the next step reads.
///
/// State n+1 depends only on state n and the settings in force at step n. [pushpull.train.Training] is that fold, a
/// plain object for one thread. It must not know what watches it: a step takes the same bits with and without views,
/// checkpoints or a window.
@NullMarked
package pushpull.train;

import org.jspecify.annotations.NullMarked;
