package pushpull.ui.app;

import javafx.stage.Stage;
import pushpull.paint.render.PaintThread;
import pushpull.ui.model.LabModel;

/// Follows a window from its first frame, to watch it or to use it.
@FunctionalInterface
interface WindowObserver {
    /// Called on the window's thread when the window is shown and before its first frame.
    void arrive(Stage stage, LabModel model, PaintThread paintThread);
}
