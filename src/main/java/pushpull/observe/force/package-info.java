/// From dL/d(distance) to arrows: the forces of an evaluated batch.
///
/// A displayed force is -dL/d(embedding) times the count that the reduction divides by, so that one pair's arrow
/// follows its own law. The package must not know which view asks.
@NullMarked
package pushpull.observe.force;

import org.jspecify.annotations.NullMarked;
