/// Lessons on paper: a page that prints well, with pictures of its steps and the answers at the end, and a step as an
/// animation.
///
/// Imports lessons, their runs and everything that paints; must not know any window.
@NullMarked
package pushpull.lesson.sheet;

import org.jspecify.annotations.NullMarked;
