/// The numbers that a lesson writes, compares and keeps, worked out from snapshots of its runs.
///
/// The same for the window, the check of claims and paper, so that no two of them ever say something else. It must not
/// know where snapshots come from.
@NullMarked
package pushpull.lesson.reading;

import org.jspecify.annotations.NullMarked;
