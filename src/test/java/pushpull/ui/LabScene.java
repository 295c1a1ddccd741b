package pushpull.ui;

import javafx.scene.Scene;
import javafx.stage.Stage;
import pushpull.paint.Painter;
import pushpull.ui.file.FileLayer;

/// The window's content on a stage of a test, without the application round it.
public record LabScene(LabWindow window, Painter painter) implements AutoCloseable {
    public static LabScene on(Stage stage, LabModel model) {
        Fonts.load();
        Painter painter = new Painter(failure -> {
            throw failure;
        });
        LabWindow window = new LabWindow(model, painter);
        Scene scene = new Scene(window, 1000, 780);
        model.theme().subscribe(theme -> Look.wear(scene, theme));
        Keys.install(scene, model, window);
        stage.setMinWidth(0);
        stage.setScene(scene);
        stage.setWidth(1000);
        stage.setHeight(780);
        stage.show();
        return new LabScene(window, painter);
    }

    public void install(FileLayer layer) {
        window.install(layer);
    }

    @Override
    public void close() {
        painter.close();
    }
}
