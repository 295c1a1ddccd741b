/// Metrics measured beside the run: the schedule, the thread that measures, and the values by step.
///
/// A measurement is of a snapshot and carries the step of it. The package must not know the timeline: it keeps values
/// by branch and asks a branch nothing.
@NullMarked
package pushpull.observe.measure;

import org.jspecify.annotations.NullMarked;
