/// Charts as pictures: what they show of a snapshot, their axes, and the values under the pointer in words.
///
/// They must not know a window, so that the command line and the exports draw the charts that the window shows.
@NullMarked
package pushpull.paint.chart;

import org.jspecify.annotations.NullMarked;
