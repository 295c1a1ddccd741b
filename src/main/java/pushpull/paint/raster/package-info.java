/// The software rasteriser: pixels, and every primitive on them.
///
/// It is our own because without a GPU a JavaFX canvas takes 80 ms for ten thousand arrows, and this takes 5. AWT is
/// used for text alone. The package must not know what its marks stand for.
@NullMarked
package pushpull.paint.raster;

import org.jspecify.annotations.NullMarked;
