/// Runs side by side: a stage, a title of what differs and a line of measures for each, one camera, one selection.
///
/// It is shown any [pushpull.ui.model.ComparisonModel] and knows neither what trains the runs nor the window round it.
@NullMarked
package pushpull.ui.compare;

import org.jspecify.annotations.NullMarked;
