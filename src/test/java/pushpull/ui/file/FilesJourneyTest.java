package pushpull.ui.file;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.LoadedExperiment;
import pushpull.run.Command;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.ui.Journey;
import pushpull.ui.LabScene;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.LabModel;

/// What a person does with files, on a real run.
@Journey
class FilesJourneyTest {
    private static final String START = "pushpull 1\ntitle = Small\nsteps = 40\ndata.size = 40\nbatch = 16\n";

    @TempDir
    private Path folder;

    private final Trainer trainer = new Trainer(
            Script.of(Settings.read(Experiment.class, Map.of("data.size", "40", "batch", "16"))), 1, System::nanoTime);
    private final LabModel model = new LabModel(trainer::send, trainer.snapshots());
    private final BackgroundJobs backgroundJobs = new BackgroundJobs(model::showWarning);
    private @Nullable Path picked;
    private final FilePicker picker = new FilePicker() {
        @Override
        public @Nullable Path open(String kind) {
            return picked;
        }

        @Override
        public @Nullable Path save(String name, String kind) {
            return picked;
        }
    };
    private final Documents documents = new Documents(model.run(), backgroundJobs, picker);
    private final Exporter exporter = new Exporter(model.run(), backgroundJobs, picker);
    private @Nullable LabScene scene;

    @Start
    void open(Stage stage) {
        LabScene shown = LabScene.on(stage, model);
        FileLayer layer = new FileLayer(model, documents, exporter, backgroundJobs);
        shown.install(layer);
        scene = shown;
        FileKeys.install(stage, documents, layer);
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

    private long step() {
        Snapshot shown = model.run().snapshot().get();
        return shown == null ? -1 : shown.step();
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }

    @Test
    void aRunIsSavedAndOpenedAgainAtItsEnd(FxRobot robot) throws TimeoutException {
        model.run().send(new Command.Step(7));
        until(robot, () -> step() == 7);
        picked = folder.resolve("my run");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(robot, () -> documents.path().get() != null);
        Path saved = folder.resolve("my run.pushpull");
        assertEquals(saved, documents.path().get());
        assertEquals("my run", robot.lookup("#title").queryAs(Label.class).getText());
        assertEquals("Saved as my run.pushpull", backgroundJobs.words().get());
        assertEquals("", LoadedExperiment.read(saved, _ -> {}).verdict());
        model.run().send(new Command.Step(4));
        until(robot, () -> step() == 11);
        robot.clickOn("#document");
        robot.clickOn("#file-recent");
        robot.clickOn("my run.pushpull");
        until(robot, () -> step() == 7);
        assertFalse(model.run().isPlaying());
    }

    @Test
    void aBadFileIsRefusedWithItsLineAndTheRunStays(FxRobot robot) throws IOException, TimeoutException {
        model.run().send(new Command.Step(3));
        until(robot, () -> step() == 3);
        picked = file("bad.pushpull", START + "batsch = 7\n");
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        until(robot, () -> !model.message().get().isEmpty());
        assertTrue(model.message().get().startsWith("bad.pushpull, line 6: Unknown setting 'batsch'."));
        assertEquals(3, step());
        assertTrue(documents.recent().isEmpty());
    }

    @Test
    void aFileThatEndsOtherwiseIsShownAndThatIsSaid(FxRobot robot) throws IOException, TimeoutException {
        Path file = file("other.pushpull", START + "@3 loss.margin = 2\n@9 end = 0123456789abcdef\n");
        robot.interact(() -> documents.open(file));
        until(robot, () -> step() == 9);
        assertTrue(
                model.message().get().startsWith("At step 9 the run arrives at "),
                model.message().get());
        assertEquals("Small", robot.lookup("#title").queryAs(Label.class).getText());
    }

    @Test
    void theLossIsCopiedAsCode(FxRobot robot) throws TimeoutException {
        until(robot, () -> step() == 0);
        robot.clickOn("#document");
        robot.clickOn("#file-code");
        until(robot, () -> backgroundJobs.words().get().equals("PyTorch code copied"));
        robot.interact(() -> {
            String code = Clipboard.getSystemClipboard().getString();
            assertTrue(code.contains("import torch") && code.contains("def loss(z, labels):"), code);
        });
    }

    @Test
    void anExperimentOfTheGalleryIsChosenByKeys(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.G);
        until(robot, () -> robot.lookup("#gallery-four-blobs").tryQuery().isPresent());
        until(robot, () -> robot.lookup("#gallery-four-blobs").query().isFocused());
        robot.type(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.RIGHT);
        String second = Experiments.gallery().get(1);
        assertTrue(robot.lookup("#gallery-" + second).query().isFocused());
        robot.type(KeyCode.ENTER);
        ExperimentFile file = Experiments.open(second);
        until(robot, () -> file.script().start().equals(model.run().experiment().get()) && step() > 0);
        assertFalse(robot.lookup("#gallery").query().isVisible());
        assertEquals(file.title(), robot.lookup("#title").queryAs(Label.class).getText());
        assertTrue(model.run().isPlaying());
    }

    @Test
    void motionIsReducedFromTheMenu(FxRobot robot) throws TimeoutException {
        until(robot, () -> step() == 0);
        robot.clickOn("#document");
        robot.clickOn("#file-still");
        assertTrue(model.preferences().still().get());
    }

    @Test
    void longWorkIsShownAndStopped(FxRobot robot) throws IOException, TimeoutException {
        Path file = file("long.pushpull", START + "@2000000000 end = 0123456789abcdef\n");
        robot.interact(() -> documents.open(file));
        until(robot, () -> robot.lookup("#chore-cancel").query().isVisible());
        assertEquals("Opening long.pushpull", backgroundJobs.words().get());
        robot.clickOn("#chore-cancel");
        until(robot, () -> backgroundJobs.share().get() == BackgroundJobs.NOTHING);
        assertEquals("", model.message().get());
        assertEquals(0, step());
    }

    private Path exported(FxRobot robot, String kind, String name) throws TimeoutException {
        picked = folder.resolve(name);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        robot.clickOn("#export-" + kind);
        until(robot, () -> backgroundJobs.words().get().startsWith("Saved as " + name));
        assertFalse(robot.lookup("#export").query().isVisible());
        return requireNonNull(picked);
    }

    @Test
    void picturesAndTablesAreExported(FxRobot robot) throws IOException, TimeoutException {
        model.run().send(new Command.Step(5));
        until(robot, () -> step() == 5);
        BufferedImage small = ImageIO.read(exported(robot, "png", "a.png").toFile());
        BufferedImage large = ImageIO.read(exported(robot, "png2", "b.png").toFile());
        assertEquals(2 * small.getWidth(), large.getWidth());
        assertEquals(
                41, Files.readAllLines(exported(robot, "embeddings", "c.csv")).size());
        assertEquals(
                16 * 15 / 2 + 1,
                Files.readAllLines(exported(robot, "pairs", "d.csv")).size());
        assertEquals(7, Files.readAllLines(exported(robot, "measures", "e.csv")).size());
        assertTrue(Files.readString(exported(robot, "encoder", "g.json")).contains("pushpull encoder 1"));
        assertTrue(Files.size(exported(robot, "gif", "f.gif")) > 1000);
    }

    @Test
    void theExportPanelIsUsedByKeys(FxRobot robot) throws IOException, TimeoutException {
        until(robot, () -> step() == 0);
        picked = folder.resolve("keys.csv");
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        assertTrue(robot.lookup("#export-png").query().isFocused());
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER);
        until(robot, () -> backgroundJobs.words().get().equals("Saved as keys.csv"));
        assertTrue(Files.readString(folder.resolve("keys.csv")).startsWith("step,loss,"));
    }
}
