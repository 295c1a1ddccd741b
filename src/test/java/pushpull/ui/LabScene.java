package pushpull.ui;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import pushpull.paint.render.PaintThread;
import pushpull.ui.file.FileLayer;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.MagnifiedPane;
import pushpull.ui.window.Fonts;
import pushpull.ui.window.Keys;
import pushpull.ui.window.LabWindow;
import pushpull.ui.window.SceneStyle;

/// The window's content on a stage of a test, without the application round it, and frames that come when asked.
public final class LabScene implements AutoCloseable {
    private final LabModel model;
    private final LabWindow window;
    private final PaintThread paintThread;
    private long now;

    private LabScene(LabModel model, PaintThread paintThread) {
        this.model = model;
        this.paintThread = paintThread;
        window = new LabWindow(model, paintThread);
    }

    public static LabScene on(Stage stage, LabModel model) {
        Fonts.load();
        LabScene shown = new LabScene(model, new PaintThread(failure -> {
            throw new AssertionError(failure);
        }));
        Scene scene =
                new Scene(new MagnifiedPane(shown.window, model.preferences().zoom()), 1000, 780);
        SceneStyle.bind(scene, model);
        Keys.install(scene, model, shown.window);
        stage.setMinWidth(0);
        stage.setScene(scene);
        stage.setWidth(1000);
        stage.setHeight(780);
        stage.show();
        return shown;
    }

    /// Shows the frame that comes that much later, on the FX thread, and returns its time in nanoseconds.
    public long frame(long milliseconds) {
        now += milliseconds * 1_000_000;
        model.frame(now);
        return now;
    }

    /// Shows as many frames, each that much later, and waits until the window has come to rest.
    public void frames(FxRobot robot, int count, long milliseconds) {
        for (int i = 0; i < count; i++) {
            robot.interact(() -> frame(milliseconds));
        }
    }

    public LabWindow window() {
        return window;
    }

    public void install(FileLayer layer) {
        window.install(layer);
    }

    @Override
    public void close() {
        paintThread.close();
    }
}
