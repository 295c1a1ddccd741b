/// The one place that makes random numbers.
///
/// Every draw is a function of (seed, purpose, step, id), so that a run replays to the last bit and changing what one
/// purpose draws never shifts another. Nothing else in the program creates a generator or reads a clock for one.
@NullMarked
package pushpull.random;

import org.jspecify.annotations.NullMarked;
