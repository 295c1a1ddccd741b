package pushpull.ui;

import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.Preferences;
import pushpull.file.PreferencesFile;
import pushpull.file.UserFolders;
import pushpull.paint.Painter;
import pushpull.paint.StageLayer;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.train.Command;
import pushpull.train.Errands;
import pushpull.train.Experiment;
import pushpull.train.Script;
import pushpull.train.Trainer;

/// The JavaFX application: opens the laboratory's window on a run that plays.
public final class LabApp extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    private @Nullable Trainer trainer;
    private @Nullable Painter painter;
    private @Nullable AnimationTimer frames;
    private @Nullable Kept kept;
    private final Errands errands = new Errands("keep");
    private final PreferencesFile preferences;
    private final String wanted;
    private final Guest guest;

    private PreferencesFile.Reading reading = new PreferencesFile.Reading(Preferences.NONE, "");
    private ExperimentFile first = new ExperimentFile("", "", 0, Script.of(Settings.read(Experiment.class, Map.of())));

    /// @param folders where preferences are kept
    LabApp(UserFolders folders) {
        this(folders, "", (_, _, _) -> {});
    }

    /// @param folders where preferences are kept
    /// @param experiment name or file; empty for what a start shows
    /// @param guest who comes with the window
    LabApp(UserFolders folders, String experiment, Guest guest) {
        preferences = new PreferencesFile(folders);
        wanted = experiment.isEmpty() ? Experiments.DEFAULT : experiment;
        this.guest = guest;
    }

    /// Reads the first experiment, on any thread, before the window is there.
    @Override
    public void init() {
        first = Experiments.open(wanted);
        reading = preferences.read();
    }

    @Override
    public void start(Stage stage) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        Trainer run = new Trainer(first.script(), threads, System::nanoTime);
        LabModel model = new LabModel(run::send, run.snapshots());
        Painter paints = new Painter(failure -> Platform.runLater(() -> model.say(String.valueOf(failure))));
        model.title().set(first.title());
        keep(model);
        show(stage, model, paints);
        trainer = run;
        painter = paints;
        selectWhenSeen(model);
        model.setSpeed(model.speed().get());
        model.send(new Command.Play());
    }

    private void keep(LabModel model) {
        Kept keeping = new Kept(reading.preferences(), preferences, errands, model::say);
        keeping.choice("theme", model.theme());
        keeping.set("layer", StageLayer.class, model.layers());
        keeping.flag("turning", model.habits().turning());
        keeping.text("chart", model.habits().chart());
        model.now().subscribe(now -> keeping.frame(now.longValue()));
        model.say(reading.problem());
        kept = keeping;
    }

    /// The point that feels the greatest force is selected at the first step, so that forces are seen at once.
    private static void selectWhenSeen(LabModel model) {
        model.snapshot().addListener(new javafx.beans.value.ChangeListener<>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends pushpull.train.@Nullable Snapshot> snapshots,
                    pushpull.train.@Nullable Snapshot before,
                    pushpull.train.@Nullable Snapshot now) {
                if (now != null && now.batch().length > 0) {
                    snapshots.removeListener(this);
                    model.selectNext();
                }
            }
        });
    }

    /// Shows the window of a model on a stage, and begins its frames.
    void show(Stage stage, LabModel model, Painter paints) {
        Fonts.load();
        LabWindow window = new LabWindow(model, paints);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(window, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        model.theme().subscribe(theme -> Look.wear(scene, theme));
        Keys.install(scene, model, window);
        stage.setTitle(Texts.bundle("ui").get("title"));
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        stage.setScene(scene);
        if (kept != null) {
            kept.size(stage, screen.getWidth(), screen.getHeight());
        }
        stage.show();
        guest.arrive(stage, model, paints);
        frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.frame(now);
            }
        };
        frames.start();
    }

    @Override
    public void stop() {
        if (frames != null) {
            frames.stop();
        }
        if (kept != null) {
            kept.write();
        }
        errands.close();
        if (trainer != null) {
            trainer.close();
        }
        if (painter != null) {
            painter.close();
        }
    }
}
