/// A run over time: checkpoints, rewinding, branches, replay, and running a script without a window.
///
/// A past step is restored from the checkpoint before it and the steps from there are repeated to the same bits. The
/// package must not know the trainer's thread or its commands.
@NullMarked
package pushpull.timeline;

import org.jspecify.annotations.NullMarked;
