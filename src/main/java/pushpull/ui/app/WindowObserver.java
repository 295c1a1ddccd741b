package pushpull.ui.app;

import javafx.stage.Stage;
import pushpull.paint.render.PaintThread;
import pushpull.ui.model.LabModel;

/// Someone who comes with a window and watches or uses it.
@FunctionalInterface
interface WindowObserver {
    /// Called on the window's thread when the window is shown and before its first frame.
    void arrive(Stage stage, LabModel model, PaintThread paintThread);
}
