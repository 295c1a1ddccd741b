/// Controls of our own that know no view.
@NullMarked
package pushpull.ui.widget;

import org.jspecify.annotations.NullMarked;
