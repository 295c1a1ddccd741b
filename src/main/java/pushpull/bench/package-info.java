/// What the `bench` commands time: steps, the trainer with its snapshots, rewinds, and frames.
///
/// It runs on threads and clocks that its callers give, and must print nothing.
@NullMarked
package pushpull.bench;

import org.jspecify.annotations.NullMarked;
