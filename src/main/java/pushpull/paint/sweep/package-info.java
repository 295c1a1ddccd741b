/// Pictures of a sweep: every run a dot, medians and middle halves, and what cannot be told from the best.
///
/// A picture is a function of a report alone. The package must not know where the runs come from or where a picture
/// goes.
@NullMarked
package pushpull.paint.sweep;

import org.jspecify.annotations.NullMarked;
