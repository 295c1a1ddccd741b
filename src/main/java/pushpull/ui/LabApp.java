package pushpull.ui;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The JavaFX application: opens the laboratory's window.
public final class LabApp extends Application {
    /// Opens the window and returns the process's exit status once it is closed.
    public static int open() {
        if (displayIsMissing()) {
            System.err.println("No display: the window needs one (DISPLAY is not set); see 'pushpull --help'.");
            return 1;
        }
        Application.launch(LabApp.class);
        return 0;
    }

    private static boolean displayIsMissing() {
        boolean linux = System.getProperty("os.name", "").equals("Linux");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        return linux && !headless && System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    }

    @Override
    public void start(Stage stage) {
        Label title = new Label("PushPull");
        title.setId("title");
        stage.setTitle("PushPull");
        stage.setScene(new Scene(new StackPane(title), 960, 640));
        stage.show();
    }
}
