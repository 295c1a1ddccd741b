package pushpull.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import pushpull.file.UserFolders;

/// Opens the laboratory's window, with the toolkit and the trainer starting side by side.
public final class Opening {
    private Opening() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param experiment name or file; empty for what a start shows
    /// @throws NoWindow where this machine cannot show one
    public static void open(String experiment) {
        open(experiment, (_, _, _) -> {});
    }

    /// Opens the window until it has shown a trained run; see [FirstFrames#readings].
    ///
    /// @throws NoWindow where this machine cannot show one
    public static long[] firstFrames() {
        FirstFrames frames = new FirstFrames();
        open("", frames);
        return frames.readings();
    }

    /// Opens the window, does what people do, and closes it.
    public static void rehearse() {
        open("", new Rehearsal());
    }

    /// Why no window can be opened here; empty where nothing is known to be missing.
    public static String missing() {
        return Display.missing();
    }

    private static void open(String experiment, Guest guest) {
        // Lettering uses AWT's fonts only; its own connection to the display would disturb the toolkit's.
        System.setProperty("java.awt.headless", "true");
        String missing = missing();
        if (!missing.isEmpty()) {
            throw new NoWindow(missing);
        }
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        LabApp app = new LabApp(UserFolders.ofThisUser(), experiment, guest);
        app.init();
        try {
            Platform.startup(() -> start(app, closed));
        } catch (RuntimeException | LinkageError failure) {
            throw new NoWindow(Display.problem(failure), failure);
        }
        wait(closed);
    }

    private static void wait(CompletableFuture<Boolean> closed) {
        try {
            closed.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private static void start(LabApp app, CompletableFuture<Boolean> closed) {
        try {
            Stage stage = new Stage();
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
                app.stop();
                closed.complete(true);
            });
            app.start(stage);
        } catch (RuntimeException | Error failure) {
            closed.completeExceptionally(failure);
        }
    }
}
