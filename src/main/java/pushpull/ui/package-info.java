/// The window: the only package that knows JavaFX, ControlsFX and AtlantaFX.
///
/// It must not know the command line. Everything worth testing without a screen belongs below it.
@NullMarked
package pushpull.ui;

import org.jspecify.annotations.NullMarked;
