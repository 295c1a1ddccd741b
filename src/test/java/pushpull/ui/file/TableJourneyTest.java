package pushpull.ui.file;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.data.Csv;
import pushpull.data.Scaling;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.Command;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.ui.Journey;
import pushpull.ui.LabScene;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.LabModel;

/// What a person does with a table of their own, on a real run.
@Journey
class TableJourneyTest {
    private static final Map<String, String> SMALL = Map.of("data.size", "40", "batch", "16");

    @TempDir
    private Path folder;

    private final Trainer trainer = new Trainer(Script.of(Settings.read(Experiment.class, SMALL)), 1, System::nanoTime);
    private final LabModel model = new LabModel(trainer::send, trainer.snapshots());
    private final BackgroundJobs backgroundJobs = new BackgroundJobs(model::showWarning);
    private final FilePicker picker = new FilePicker() {
        @Override
        public @Nullable Path open(String kind) {
            return null;
        }

        @Override
        public @Nullable Path save(String name, String kind) {
            return null;
        }
    };
    private final Documents documents = new Documents(model.run(), backgroundJobs, picker);
    private final Exporter exporter = new Exporter(model.run(), backgroundJobs, picker);
    private @Nullable LabScene scene;
    private @Nullable Path wine;

    @Start
    void open(Stage stage) {
        LabScene shown = LabScene.on(stage, model);
        FileLayer layer = new FileLayer(model, documents, exporter, backgroundJobs);
        shown.install(layer);
        scene = shown;
        FileKeys.install(stage, documents, layer);
    }

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("id,alcohol,proline,cultivar\n");
        for (int i = 0; i < 24; i++) {
            text.append(100 + i).append(',');
            text.append(11 + i % 3 + i / 100.0).append(',');
            text.append(400 + 300 * (i % 3) + i).append(',');
            text.append("abc".charAt(i % 3)).append('\n');
        }
        wine = Files.writeString(folder.resolve("wine.csv"), text);
    }

    @AfterEach
    void close() {
        requireNonNull(scene).close();
        backgroundJobs.close();
        trainer.close();
    }

    private void until(FxRobot robot, BooleanSupplier holds) throws TimeoutException {
        Callable<Boolean> frame = () -> {
            robot.interact(() -> {
                backgroundJobs.frame(requireNonNull(scene).frame(16));
                documents.frame();
                exporter.frame();
            });
            return holds.getAsBoolean();
        };
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, frame);
    }

    private void open(FxRobot robot) throws TimeoutException {
        until(robot, () -> model.run().snapshot().get() != null);
        robot.interact(() -> documents.open(requireNonNull(wine)));
        until(
                robot,
                () -> robot.lookup("#table").tryQuery().map(Node::isVisible).orElse(false));
    }

    private Snapshot shown() {
        return requireNonNull(model.run().snapshot().get());
    }

    private String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private Csv table() {
        return (Csv) shown().experiment().data();
    }

    @Test
    void aTableIsLookedAtBeforeItIsTrainedOn(FxRobot robot) throws TimeoutException {
        open(robot);
        assertEquals(40, shown().points().size(), "nothing changes before it is asked for");
        String summary = text(robot, "#table-summary");
        assertTrue(summary.contains("24 points") && summary.contains("2 coordinates"), summary);
        assertTrue(summary.contains("3 classes"), summary);
        assertTrue(text(robot, "#table-problem").contains("spread"), text(robot, "#table-problem"));
        robot.type(KeyCode.ENTER);
        until(robot, () -> shown().experiment().data() instanceof Csv);
        assertEquals("wine", model.run().title().get());
        assertEquals(24, shown().points().size());
        assertEquals(Scaling.STANDARDISE, table().scaling());
        assertFalse(robot.lookup("#table").query().isVisible());
        until(robot, () -> shown().step() > 0);
    }

    @Test
    void undoBringsBackTheRunBefore(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.type(KeyCode.ENTER);
        until(robot, () -> shown().experiment().data() instanceof Csv);
        robot.interact(() -> model.run().send(new Command.Undo()));
        until(robot, () -> !(shown().experiment().data() instanceof Csv));
        assertEquals(40, shown().points().size());
        assertEquals("", model.run().title().get());
    }

    @Test
    void aColumnIsTakenInByTheKeyboard(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.type(KeyCode.SPACE);
        until(robot, () -> text(robot, "#table-summary").contains("3 coordinates"));
        until(robot, () -> !robot.lookup("#table-train").query().isDisabled());
        robot.type(KeyCode.ENTER);
        until(robot, () -> shown().experiment().data() instanceof Csv);
        assertEquals("id..proline", table().columns());
    }

    @Test
    void escapeLeavesTheRunAsItIs(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.clickOn("#table-cancel");
        assertFalse(robot.lookup("#table").query().isVisible());
        assertFalse(shown().experiment().data() instanceof Csv);
    }
}
