/// Which points a step sees.
///
/// A batch is a function of the seed, the step and the number of points, so that two runs with the same seed see
/// the same batches. The package must not know labels beyond what balancing needs.
@NullMarked
package pushpull.batch;

import org.jspecify.annotations.NullMarked;
