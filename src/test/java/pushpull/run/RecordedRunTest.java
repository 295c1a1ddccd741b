package pushpull.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.data.NumpyFile;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.WorkerPool;

/// A training elsewhere on the timeline: its steps are files, and everything else is as in a run.
class RecordedRunTest {
    private static final int ROWS = 8;

    @TempDir
    private Path folder;

    private final WorkerPool workers = new WorkerPool(1);
    private final RunController run = new RunController(workers);

    @BeforeEach
    void record() throws IOException {
        for (int step = 0; step < 4; step++) {
            dump(step, ROWS);
        }
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private static double place(int row, int column, int step) {
        return (row % 2 == 0 ? 1 : -1) * (1 + step) + 0.25 * row + column;
    }

    private void dump(int step, int rows) throws IOException {
        double[][] places = new double[rows][3];
        long[] labels = new long[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = i % 2;
            for (int k = 0; k < 3; k++) {
                places[i][k] = place(i, k, step);
            }
        }
        NumpyFile.archive(
                file(step), Map.of("embeddings", NumpyFile.floats(places), "labels", NumpyFile.whole(labels)));
    }

    private Path file(int step) {
        return folder.resolve("step" + 10 * step + ".npz");
    }

    private Script script(String... more) {
        Map<String, String> settings = new java.util.LinkedHashMap<>(Map.of(
                "data", "Csv",
                "data.file", file(0).toString(),
                "heldOut", "0",
                "encoder", "Recording",
                "encoder.dimensions", "3",
                "encoder.folder", folder.toString(),
                "batch", "8"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return Script.of(Settings.read(Experiment.class, settings));
    }

    private Snapshot seen() {
        Snapshot snapshot = run.snapshot(false, 0);
        assertNotNull(snapshot);
        return snapshot;
    }

    private void assertStands(int step) {
        Snapshot snapshot = seen();
        assertEquals(step, snapshot.step());
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < 3; k++) {
                assertEquals(place(i, k, step), snapshot.embeddings().get(i, k), "point " + i);
            }
        }
    }

    @Test
    void everyStepIsAFileAndCanBeGoneBackTo() {
        run.open(script());
        for (int step = 0; step < 4; step++) {
            assertStands(step);
            run.step();
        }
        run.rewind(1);
        run.finishSeek();
        assertStands(1);
        run.stepBy(2);
        run.finishSeek();
        assertStands(3);
    }

    @Test
    void itWaitsAtItsEndAndTakesInWhatAppears() throws IOException {
        run.open(script());
        run.stepBy(9);
        run.finishSeek();
        assertStands(3);
        run.step();
        assertTrue(run.guard().isWaiting());
        assertTrue(run.isHealthy());
        byte[] whole = Files.readAllBytes(file(3));
        Files.write(file(4), java.util.Arrays.copyOf(whole, whole.length / 2));
        run.step();
        assertTrue(run.guard().isWaiting(), "half a file is no step");
        dump(4, ROWS);
        run.step();
        assertStands(4);
        assertFalse(run.guard().isWaiting());
    }

    @Test
    void theEndIsSaidOnce() {
        run.open(script());
        run.stepBy(9);
        run.finishSeek();
        assertTrue(seen().state().message().startsWith("Step 3 is the last that was recorded"));
        seen();
        int said = run.guard().messages();
        run.step();
        assertEquals(said, run.guard().messages(), "nothing new to say");
    }

    @Test
    void aDumpOfFewerRowsIsRefusedAndTheRunStays() throws IOException {
        dump(2, ROWS - 1);
        run.open(script());
        run.step();
        run.step();
        assertTrue(
                seen().state().message().contains("has 7 rows, but point 7 was there before"), seen().state()::message);
        assertStands(1);
    }

    @Test
    void numbersThatAreNotFiniteStopIt() throws IOException {
        double[][] broken = new double[ROWS][3];
        broken[5][1] = Double.NaN;
        NumpyFile.archive(file(1), Map.of("embeddings", NumpyFile.floats(broken)));
        run.open(script());
        run.step();
        assertTrue(seen().state().message().contains("rows 5 have a number that is not finite"));
        assertStands(0);
    }

    /// The loss is of the embeddings as they are, under whatever loss is chosen meanwhile.
    @Test
    void anotherLossIsLookedThrough() {
        run.open(script());
        run.step();
        double before = seen().lossNow();
        run.change(SettingsUpdate.of("loss.margin", 9.0), 0);
        assertTrue(seen().lossNow() > before, "a wider margin");
        assertStands(1);
        run.step();
        assertStands(2);
    }

    @Test
    void withoutAFolderPointsStayWhereTheyAre() {
        run.open(script("encoder.folder", ""));
        run.step();
        run.step();
        Snapshot snapshot = seen();
        assertEquals(2, snapshot.step());
        assertEquals(snapshot.points().features(), snapshot.embeddings());
    }

    /// Let go: the same points as free ones begin where they were recorded, and move.
    @Test
    void freePointsBeginAtADump() {
        Experiment recorded = script().start();
        run.open(Script.of(Settings.with(recorded, Map.of("encoder", "FreePoints", "encoder.dimensions", "3"))));
        assertEquals(seen().points().features(), seen().embeddings());
        run.step();
        assertFalse(seen().points().features().equals(seen().embeddings()));
    }
}
