/// The window: the only package that knows JavaFX, ControlsFX and AtlantaFX.
///
/// It must not know the command line. Everything worth testing without a screen belongs below it. One run, many
/// views: a view takes the [pushpull.ui.RunModel] that it shows, and with it the window's [pushpull.ui.LabModel]. It
/// shows the newest snapshot and knows neither the other views nor the trainer, so that it can be shown any snapshot,
/// and two of its kind can show two runs. The window's thread paints nothing and works nothing out.
@NullMarked
package pushpull.ui;

import org.jspecify.annotations.NullMarked;
