/// Supervision: which points are positive with which, from labels, views, neighbours or given lists.
///
/// It says which pairs are positive, never what a loss makes of them. It must not know encoders, losses or training.
@NullMarked
package pushpull.supervise;

import org.jspecify.annotations.NullMarked;
