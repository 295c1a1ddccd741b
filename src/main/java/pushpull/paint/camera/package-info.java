/// Projections of the plane and of space onto a picture, and what has to fit into it.
///
/// It knows coordinates and sizes in pixels, and must not know snapshots.
@NullMarked
package pushpull.paint.camera;

import org.jspecify.annotations.NullMarked;
