package pushpull.ui;

import javafx.stage.Stage;
import pushpull.paint.Painter;

/// Someone who comes with a window and watches or uses it.
@FunctionalInterface
interface Guest {
    /// Called on the window's thread when the window is shown and before its first frame.
    void arrive(Stage stage, LabModel model, Painter painter);
}
