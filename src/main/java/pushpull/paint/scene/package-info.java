/// What a picture of the stage depends on: snapshot, camera, layers, highlight and trails.
///
/// Values that layers read; nothing is painted here.
@NullMarked
package pushpull.paint.scene;

import org.jspecify.annotations.NullMarked;
