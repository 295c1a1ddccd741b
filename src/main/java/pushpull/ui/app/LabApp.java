package pushpull.ui.app;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pushpull.file.Preferences;
import pushpull.file.UserFolders;
import pushpull.paint.render.PaintThread;
import pushpull.run.Trainer;
import pushpull.settings.Decimal;
import pushpull.settings.ReadableFailure;
import pushpull.settings.Texts;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.MagnifiedPane;
import pushpull.ui.window.FirstHint;
import pushpull.ui.window.Fonts;
import pushpull.ui.window.Keys;
import pushpull.ui.window.LabWindow;
import pushpull.ui.window.SceneStyle;

/// The JavaFX application: opens the laboratory's window on a run that plays.
public final class LabApp extends Application {
    private static final String ICON = "/assets/icon/pushpull.png";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    /// The frame at whose beginning the first one is being painted, and the one at which it is on the screen. The run
    /// begins with the former and the window becomes complete with the latter: two cores show it sooner then.
    private static final int BEGUN = 2;

    private static final int SEEN = 3;

    private final UserFolders folders;
    private final String wanted;
    private final WindowObserver observer;
    private @Nullable StartupData begin;
    private @Nullable Trainer trainer;
    private @Nullable PaintThread paintThread;
    private @Nullable WindowFiles windowFiles;
    private @Nullable AnimationTimer frames;
    private boolean fontsLoaded;
    private final CompletableFuture<Boolean> seen = new CompletableFuture<>();

    /// @param folders where the user's own things are kept
    public LabApp(UserFolders folders) {
        this(folders, "", (_, _, _) -> {});
    }

    /// @param folders where the user's own things are kept
    /// @param experiment name or file; empty for what a start shows
    /// @param observer follows the window from its first frame
    public LabApp(UserFolders folders, String experiment, WindowObserver observer) {
        this.folders = folders;
        wanted = experiment;
        this.observer = observer;
    }

    /// Reads what is shown first, texts among it, and sets its run up: on any thread, while the toolkit starts.
    @Override
    public void init() {
        StartupData read = StartupData.read(folders, wanted);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        trainer = new Trainer(read.experiment().script(), threads, System::nanoTime, seen);
        begin = read;
        preloadTexts();
    }

    /// Loads texts and number formatting early, so that the FX thread does not wait for them.
    private static void preloadTexts() {
        Texts.bundle("ui").get("title", Decimal.text(0.5));
    }

    /// Loads fonts on the FX thread. Loading reads environment variables, which the toolkit changes while it starts;
    /// reading them on another thread can crash the process.
    void loadFonts() {
        if (!fontsLoaded) {
            Fonts.load();
            fontsLoaded = true;
        }
    }

    @Override
    public void start(Stage stage) {
        StartupData read = Objects.requireNonNull(begin, "started without init");
        Trainer run = Objects.requireNonNull(trainer, "started without init");
        LabModel model = new LabModel(run::send, run.snapshots());
        PaintThread paints =
                new PaintThread(failure -> Platform.runLater(() -> model.showWarning(ReadableFailure.of(failure))));
        WindowFiles files = new WindowFiles(read, folders, model, stage);
        loadFonts();
        SceneStyle.controls();
        show(stage, model, paints, files);
        paintThread = paints;
        windowFiles = files;
        model.run().selectAtFirst();
        model.run().setSpeed(model.run().speed().get());
        files.begin(read);
    }

    /// Shows the window of a model on a stage, and begins its frames.
    private void show(Stage stage, LabModel model, PaintThread paints, WindowFiles files) {
        LabWindow window = new LabWindow(model, paints);
        window.deferRightPane();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                new MagnifiedPane(window, model.preferences().zoom()),
                Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()));
        SceneStyle.bind(scene, model);
        Keys.install(scene, model, window);
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        stage.setScene(scene);
        files.install(stage, window, paints, screen);
        if (begin != null && begin.preferences().preferences().equals(Preferences.NONE)) {
            FirstHint.show(scene, window);
        }
        stage.show();
        observer.arrive(stage, model, paints);
        frames = new AnimationTimer() {
            private final FirstPicture picture = new FirstPicture();
            private int frame;

            @Override
            public void handle(long now) {
                model.frame(now);
                frame++;
                if (frame == BEGUN) {
                    seen.complete(true);
                } else if (frame == SEEN) {
                    expect(window);
                    stage.getIcons().add(new Image(String.valueOf(LabApp.class.getResource(ICON))));
                }
                if (picture.isDue(model.run().snapshot().get() != null, window.pictures())) {
                    window.addRightPane();
                }
            }
        };
        frames.start();
    }

    /// While the trainer takes the first step.
    private void expect(LabWindow window) {
        if (begin != null) {
            window.preview(begin.experiment().script().start());
        }
    }

    @Override
    public void stop() {
        if (frames != null) {
            frames.stop();
        }
        if (windowFiles != null) {
            windowFiles.close();
        }
        seen.complete(true);
        if (trainer != null) {
            trainer.close();
        }
        if (paintThread != null) {
            paintThread.close();
        }
    }
}
