/// Claims of lessons checked on several seeds, and broken on purpose to see that they can fail.
///
/// Must not know how a table of them is shown.
@NullMarked
package pushpull.lesson.proof;

import org.jspecify.annotations.NullMarked;
