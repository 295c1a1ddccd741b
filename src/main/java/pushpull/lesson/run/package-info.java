/// Lessons carried out without a window: every instruction acts on runs as it does in the window, step for step.
///
/// Imports [pushpull.lesson] and its readings; must not know what is made of it, a proof or a sheet of paper.
@NullMarked
package pushpull.lesson.run;

import org.jspecify.annotations.NullMarked;
