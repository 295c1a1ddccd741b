package pushpull.ui.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import pushpull.concurrent.JobQueue;
import pushpull.file.UserFolders;
import pushpull.tensor.Vectors;

/// Opens the laboratory's window, with the toolkit and the trainer starting side by side.
public final class WindowLauncher {
    private WindowLauncher() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param experiment name or file; empty for what a start shows
    /// @throws NoWindow if this machine cannot show one
    public static void open(String experiment) {
        open(experiment, (_, _, _) -> {});
    }

    /// Opens the window until it has shown a trained run; see [FirstFrames#readings].
    ///
    /// @throws NoWindow if this machine cannot show one
    public static long[] firstFrames() {
        FirstFrames frames = new FirstFrames();
        open("", frames);
        return frames.readings();
    }

    /// Opens the window, does what people do, and closes it.
    public static void rehearse() {
        open("", new CacheTrainingRun());
    }

    /// Why no window can be opened here; empty if nothing is known to be missing.
    public static String missing() {
        return DisplayCheck.missing();
    }

    private static void open(String experiment, WindowObserver observer) {
        // Lettering uses AWT's fonts only; its own connection to the display would disturb the toolkit's.
        System.setProperty("java.awt.headless", "true");
        String missing = missing();
        if (!missing.isEmpty()) {
            throw new WindowException(missing);
        }
        DisplayCheck.prepare();
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        CompletableFuture<Boolean> toolkit = new CompletableFuture<>();
        LabApp app = new LabApp(UserFolders.ofThisUser(), experiment, observer);
        try (JobQueue reading = new JobQueue("read")) {
            reading.start(_ -> begin(app, toolkit, closed));
            startToolkit(app);
            toolkit.complete(true);
            wait(closed);
        }
    }

    private static void startToolkit(LabApp app) {
        try {
            Platform.startup(app::loadFonts);
        } catch (RuntimeException | LinkageError failure) {
            throw new WindowException(DisplayCheck.problem(failure), failure);
        }
    }

    /// Reads what the window begins with, while the toolkit starts, and opens it as soon as both are there.
    private static boolean begin(LabApp app, CompletableFuture<Boolean> toolkit, CompletableFuture<Boolean> closed) {
        try {
            // The caller waits for the first step.
            Vectors.beginPlainly();
            app.init();
            toolkit.thenRun(() -> Platform.runLater(() -> start(app, closed)));
            return true;
        } catch (RuntimeException | Error failure) {
            closed.completeExceptionally(failure);
            return false;
        }
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
