/// What one draws with: pen, strokes, marks, fonts, colours and themes.
///
/// It must not know JavaFX, so that the window, the command line and the exports paint with the same code, and it
/// must not know runs: what is drawn is decided in the rooms below it.
@NullMarked
package pushpull.paint;

import org.jspecify.annotations.NullMarked;
