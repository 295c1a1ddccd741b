/// Says in words and numbers what a snapshot shows; no pixels, no JavaFX.
///
/// Numbers are written here and in the settings package alone, the same in every locale. The package must not know the
/// window, so that the command line and a screen reader are told the same.
@NullMarked
package pushpull.describe;

import org.jspecify.annotations.NullMarked;
