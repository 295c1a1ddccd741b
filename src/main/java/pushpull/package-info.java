/// PushPull: a desktop laboratory for contrastive and metric-learning losses.
///
/// This package holds [Main] alone, the one place that knows both the window and the command line, so that neither has
/// to know the other.
@NullMarked
package pushpull;

import org.jspecify.annotations.NullMarked;
