/// Files in the window: the menu of the experiment's title, the gallery, recovery and exports.
///
/// What is long is asked of [pushpull.ui.Chores]; nothing here reads or writes on the window's thread.
@NullMarked
package pushpull.ui.file;

import org.jspecify.annotations.NullMarked;
