package pushpull.ui;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pushpull.experiment.Experiment;
import pushpull.run.Command;
import pushpull.ui.model.LabModel;

/// The window on a run that obeys at once, for what a person does in it.
class FakeRunJourney {
    final FakeRun run = new FakeRun();
    final LabModel model = new LabModel(run, run.mailbox());
    private @Nullable LabScene lab;

    @Start
    void open(Stage stage) {
        LabScene shown = LabScene.on(stage, model);
        shown.frame(16);
        lab = shown;
    }

    @AfterEach
    void stopPainting() {
        lab().close();
    }

    final LabScene lab() {
        return requireNonNull(lab);
    }

    void frames(FxRobot robot) {
        lab().frames(robot, 3, 16);
    }

    final Experiment experiment() {
        return requireNonNull(model.run().experiment().get());
    }

    /// The changes of settings that the run was told, in order.
    final List<Map<String, String>> changes() {
        return run.commands().stream()
                .filter(Command.Change.class::isInstance)
                .<Map<String, String>>map(
                        command -> ((Command.Change) command).update().texts())
                .toList();
    }
}
