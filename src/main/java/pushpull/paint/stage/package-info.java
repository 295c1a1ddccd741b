/// Whole pictures: the stage, its legend, the input space, slow motion, thumbnails.
///
/// It puts layers together. It must not know controls or the mouse: an export is the picture that was on the stage.
@NullMarked
package pushpull.paint.stage;

import org.jspecify.annotations.NullMarked;
