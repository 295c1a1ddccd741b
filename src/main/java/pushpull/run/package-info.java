/// The trainer as an actor: commands in, snapshots out, pace, and failures as sentences.
///
/// One thread owns the run; nothing else crosses threads than commands and immutable snapshots. The package knows
/// everything that a run consists of and must know no view and no file.
@NullMarked
package pushpull.run;

import org.jspecify.annotations.NullMarked;
