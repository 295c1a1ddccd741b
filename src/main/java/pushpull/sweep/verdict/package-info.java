/// Which setting is better, over seeds: the verdict on the runs of a sweep.
///
/// It must not know what ran, where, or in what order: a verdict is a function of numbers alone.
@NullMarked
package pushpull.sweep.verdict;

import org.jspecify.annotations.NullMarked;
