/// The painting thread and the double buffers that it paints into.
///
/// It hands over finished pixels and must not know what they show.
@NullMarked
package pushpull.paint.render;

import org.jspecify.annotations.NullMarked;
