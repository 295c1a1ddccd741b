/// From dL/d(distance) to arrows: the forces of an evaluated batch.
///
/// A displayed force is -dL/d(embedding) times the count that the reduction divides by, so that the arrow of one pair
/// follows that pair's own law. The package must not know which view shows it.
@NullMarked
package pushpull.observe.force;

import org.jspecify.annotations.NullMarked;
