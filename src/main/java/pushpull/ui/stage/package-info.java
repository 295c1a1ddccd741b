/// The stage and the input space: it shows what `pushpull.paint` paints, and turns mouse and keys into selection.
///
/// It draws nothing itself, so that an export is the picture that was on the stage.
@NullMarked
package pushpull.ui.stage;

import org.jspecify.annotations.NullMarked;
