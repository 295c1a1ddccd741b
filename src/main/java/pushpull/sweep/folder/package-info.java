/// The folder of a sweep: its plan, its base script, and its results as they come in, whole or as parts.
///
/// Results are text with one line a run, in the order of the plan, so that what is there says what is missing. The
/// package must not know who asks for a sweep, nor what is made of the results.
@NullMarked
package pushpull.sweep.folder;

import org.jspecify.annotations.NullMarked;
