/// The trainer as an actor: commands in, snapshots out, pace, and failures as sentences.
///
/// One thread owns the runs; only commands and immutable snapshots cross threads. [Trainer] has one run and
/// [ComparisonTrainer] several in lock-step; both are the same loop, and one run is the simplest case of several.
/// The runs of a comparison take turns on one worker pool, and one thread measures and one computes maps for all of
/// them, so that four runs need no more threads than one. The package knows everything that a run consists of; it
/// must not know any view or file.
@NullMarked
package pushpull.run;

import org.jspecify.annotations.NullMarked;
