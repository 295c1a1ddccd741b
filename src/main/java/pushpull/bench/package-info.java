/// What the `bench` commands time: steps, the trainer with its snapshots, rewinds, and frames.
///
/// Callers give it its threads and clocks, and it prints nothing.
@NullMarked
package pushpull.bench;

import org.jspecify.annotations.NullMarked;
