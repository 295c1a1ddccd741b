/// Start and end of the program with a window.
///
/// It puts trainer, model, files and window together, and no other package knows it.
@NullMarked
package pushpull.ui.app;

import org.jspecify.annotations.NullMarked;
