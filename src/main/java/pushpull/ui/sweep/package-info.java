/// A sweep in the window: what it is to answer, its chart as runs come in, and the verdict in words.
///
/// It knows neither what does the runs nor the window round it.
@NullMarked
package pushpull.ui.sweep;

import org.jspecify.annotations.NullMarked;
