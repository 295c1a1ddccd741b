/// What a run depends on, as values: its settings, its script, and edits of points.
///
/// A script holds the first settings and every later change with its step, so that a run is a function of its
/// script. The package must not know how a step is taken: a file, a sweep or a lesson can hold a script without a
/// trainer.
@NullMarked
package pushpull.experiment;

import org.jspecify.annotations.NullMarked;
