/// How the plane and space are projected onto a picture, and what has to fit into it.
///
/// It knows coordinates and rooms in pixels, and must not know snapshots.
@NullMarked
package pushpull.paint.camera;

import org.jspecify.annotations.NullMarked;
