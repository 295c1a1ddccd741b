/// Says in words and numbers what a snapshot shows; no pixels, no JavaFX.
///
/// Numbers are formatted here and in the settings package alone, the same in every locale. The package must not know
/// the window, so that the command line and a screen reader can use the same sentences.
@NullMarked
package pushpull.describe;

import org.jspecify.annotations.NullMarked;
