/// Running a sweep: whole runs side by side, each on one thread, handed over in the order of the plan.
///
/// A run gives the same numbers whatever runs beside it. The package must not know where results are kept.
@NullMarked
package pushpull.sweep.run;

import org.jspecify.annotations.NullMarked;
