/// The painting thread and the double buffers that it paints into.
///
/// It hands finished pixels over and must not know what they show.
@NullMarked
package pushpull.paint.render;

import org.jspecify.annotations.NullMarked;
