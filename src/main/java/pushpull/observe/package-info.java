/// Builds a snapshot of a training between two steps.
///
/// It embeds with copies of the network and evaluates with copies of the state, so that looking never changes a run. It
/// must not know the trainer's commands or its thread: the command line and exports take snapshots without either.
@NullMarked
package pushpull.observe;

import org.jspecify.annotations.NullMarked;
