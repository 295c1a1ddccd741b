/// Supervision: which points are positive with which, from labels, views, neighbours or given lists.
///
/// It says who is positive with whom and never what a loss makes of it. It must not know encoders, losses or training.
@NullMarked
package pushpull.supervise;

import org.jspecify.annotations.NullMarked;
