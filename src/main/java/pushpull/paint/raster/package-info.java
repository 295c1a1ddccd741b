/// The software rasteriser: pixels, and every primitive on them.
///
/// It is our own because without a GPU a canvas spends 80 ms on ten thousand arrows, and this spends 5. AWT is used for
/// lettering alone. It must not know what its marks stand for.
@NullMarked
package pushpull.paint.raster;

import org.jspecify.annotations.NullMarked;
