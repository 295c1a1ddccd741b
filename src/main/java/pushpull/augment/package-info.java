/// Augmentations: how a second view of a point is made.
///
/// Each is a function of the point, its permanent id and the step's draws. The package must not know which loss wants
/// views.
@NullMarked
package pushpull.augment;

import org.jspecify.annotations.NullMarked;
