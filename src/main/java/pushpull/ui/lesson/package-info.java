/// Lessons in the window: their list, the step that is read beside the stage, its question and its answer.
///
/// It prepares the runs of a step on a job's thread and hands them over; it knows neither what trains them nor the
/// window round it.
@NullMarked
package pushpull.ui.lesson;

import org.jspecify.annotations.NullMarked;
