/// A run over time: checkpoints, rewind, branches, replay, and a script folded without a window.
///
/// A step in the past is restored from the checkpoint before it and folded again to the same bits. The package must not
/// know the trainer's thread or its commands.
@NullMarked
package pushpull.timeline;

import org.jspecify.annotations.NullMarked;
