/// Ink on pixels: the drawing verbs, the rasteriser behind them, cameras, scales, colours and image files.
///
/// It must not know JavaFX, and needs AWT only for lettering and for GIF files: the window, the command line and the
/// exports paint with the same code, so that a picture in a paper is the picture that was on the stage. The rasteriser
/// is our own because without a GPU a canvas spends 80 ms on ten thousand arrows, and this spends 5.
@NullMarked
package pushpull.paint;

import org.jspecify.annotations.NullMarked;
