/// Charts in the window: it shows what `pushpull.paint.chart` paints, and says what is under the pointer.
///
/// It knows no chart of its own, so that exports draw the same ones.
@NullMarked
package pushpull.ui.chart;

import org.jspecify.annotations.NullMarked;
