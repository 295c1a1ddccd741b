/// Metrics measured beside the run: what is due when, the thread that measures, and the values by step.
///
/// A measurement works on a snapshot and carries the step it belongs to. The package must not know the timeline: it
/// keeps values by branch and asks no branch anything.
@NullMarked
package pushpull.observe.measure;

import org.jspecify.annotations.NullMarked;
