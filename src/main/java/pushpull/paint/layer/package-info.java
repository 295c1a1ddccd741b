/// One painter for each layer of the stage.
///
/// A layer reads a scene and draws with a pen. It must not know the other layers, nor the view that shows it.
@NullMarked
package pushpull.paint.layer;

import org.jspecify.annotations.NullMarked;
