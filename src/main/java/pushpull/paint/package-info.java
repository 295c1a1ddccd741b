/// The means of drawing: pen, strokes, marks, fonts, colours and themes.
///
/// It must not know JavaFX, so that the window, the command line and the exports paint with the same code. It must not
/// know runs: the packages below it decide what is drawn.
@NullMarked
package pushpull.paint;

import org.jspecify.annotations.NullMarked;
