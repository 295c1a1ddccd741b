/// The trainer as an actor: commands in, snapshots out, pace, and failures as sentences.
///
/// One thread owns the run; only commands and immutable snapshots cross threads. The package knows everything that a
/// run consists of; it must not know any view or file.
@NullMarked
package pushpull.run;

import org.jspecify.annotations.NullMarked;
