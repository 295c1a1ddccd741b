/// The window: layout, bars, panes and keys.
///
/// It puts the views together and must not know the trainer or files, which [pushpull.ui.app] brings.
@NullMarked
package pushpull.ui.window;

import org.jspecify.annotations.NullMarked;
