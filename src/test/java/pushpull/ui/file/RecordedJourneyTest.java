package pushpull.ui.file;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.data.NumpyFile;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.run.Command;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.ui.Journey;
import pushpull.ui.LabScene;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.LabModel;

/// A training that another program records, in the window while it goes on.
@Journey
class RecordedJourneyTest {
    private static final int ROWS = 30;

    @TempDir
    private Path folder;

    private final Trainer trainer = new Trainer(
            Script.of(Settings.read(Experiment.class, Map.of("data.size", "40", "batch", "16"))), 1, System::nanoTime);
    private final LabModel model = new LabModel(trainer::send, trainer.snapshots());
    private final BackgroundJobs backgroundJobs = new BackgroundJobs(model::showWarning);
    private @Nullable ExperimentFile compared;
    private final FilePicker picker = new FilePicker() {
        @Override
        public @Nullable Path open(String kind) {
            return null;
        }

        @Override
        public @Nullable Path save(String name, String kind) {
            return null;
        }

        @Override
        public @Nullable Path folder() {
            return folder;
        }
    };
    private final Documents documents = new Documents(model.run(), backgroundJobs, picker);
    private @Nullable LabScene scene;

    @Start
    void open(Stage stage) {
        LabScene shown = LabScene.on(stage, model);
        shown.install(
                new FileLayer(model, documents, new Exporter(model.run(), backgroundJobs, picker), backgroundJobs));
        scene = shown;
        documents.setComparisons(new ComparisonFiles() {
            @Override
            public boolean isShown() {
                return false;
            }

            @Override
            public void open(ExperimentFile file) {
                compared = file;
            }

            @Override
            public void save(Path file) {
                throw new IllegalStateException("nothing is saved");
            }
        });
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
            });
            return holds.getAsBoolean();
        };
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, frame);
    }

    private void dump(int step) throws IOException {
        double[][] places = new double[ROWS][6];
        long[] labels = new long[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = i % 3;
            for (int k = 0; k < 6; k++) {
                places[i][k] = Math.sin(7.0 * i + k) + (k == i % 3 ? step : 0);
            }
        }
        NumpyFile.archive(
                folder.resolve("step_" + 100 * step + ".npz"),
                Map.of("embeddings", NumpyFile.floats(places), "labels", NumpyFile.whole(labels)));
    }

    private Snapshot shown() {
        return requireNonNull(model.run().snapshot().get());
    }

    @Test
    void aFolderPlaysFollowsAndIsLetGo(FxRobot robot) throws IOException, TimeoutException {
        for (int step = 0; step < 4; step++) {
            dump(step);
        }
        robot.interact(documents::openFolder);
        until(robot, () -> shown().points().size() == ROWS && shown().step() == 3);
        assertEquals(Math.sin(7 + 2) + 0, shown().embeddings().get(1, 2), 1e-6);
        assertEquals(Math.sin(7 + 1) + 3, shown().embeddings().get(1, 1), 1e-6);
        assertEquals(folder.toAbsolutePath().toString(), documents.recent().getFirst());
        assertNull(documents.path().get(), "there is no file to save it to");
        until(robot, () -> model.message().get().startsWith("Step 3 is the last"));
        dump(4);
        until(robot, () -> shown().step() == 4);
        robot.interact(() -> model.run().send(new Command.Rewind(2)));
        until(robot, () -> shown().step() == 2);
        RecordedRuns recorded = new RecordedRuns(model.run(), documents, backgroundJobs);
        assertTrue(recorded.isShown());
        robot.interact(recorded::letGo);
        until(robot, () -> compared != null);
        List<Script> scripts = requireNonNull(compared).scripts();
        assertEquals(2, scripts.size());
        String file = Settings.flatten(scripts.getLast().start()).get("data.file");
        assertTrue(requireNonNull(file).endsWith("step_200.npz"));
        assertTrue(scripts.getLast().start().encoder().hasFreeEmbeddings());
        assertEquals(6, scripts.getLast().start().encoder().dimensions());
        assertFalse(scripts.getFirst().start().encoder().isTrained());
    }

    @Test
    void oneFileStaysWhereItIs(FxRobot robot) throws IOException, TimeoutException {
        dump(1);
        robot.interact(() -> documents.open(folder.resolve("step_100.npz")));
        until(robot, () -> shown().points().size() == ROWS && shown().step() > 2);
        assertEquals(shown().points().features(), shown().embeddings());
        assertEquals("step_100", model.run().title().get());
    }

    @Test
    void aFolderWithoutArraysSaysWhatBelongsThere(FxRobot robot) throws IOException, TimeoutException {
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        robot.interact(() -> documents.open(folder));
        until(robot, () -> model.message().get().contains("has no .npy or .npz"));
    }
}
