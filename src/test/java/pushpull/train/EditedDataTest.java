package pushpull.train;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.data.Dataset;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;

/// Points of every data set edited by hand, and what was drawn in a recording.
class EditedDataTest {
    private final WorkerPool workers = new WorkerPool(1);
    private RunController controller = controller("Blobs");

    private RunController controller(String data) {
        RunController opened = new RunController(workers);
        Map<String, String> values = Map.of("batch", "12", "encoder.layers", "6", "data", data);
        opened.open(Script.of(Settings.read(Experiment.class, values)));
        return opened;
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private Snapshot snapshot() {
        controller.finishSeek();
        return requireNonNull(controller.snapshot(false, 0));
    }

    private Points points() {
        return snapshot().points();
    }

    private RunRecord recording() {
        return requireNonNull(controller.recording());
    }

    @Test
    void aRecordingComesBackWithWhatWasDrawn() {
        controller.edit(
                List.of(new PointEdit.Added(PointEdit.Added.NEW, 0, List.of(1.0, 1.0)), new PointEdit.Removed(3)), 0);
        controller.stepBy(5);
        RunRecord recorded = recording();
        Points drawn = points();
        controller = controller("Moons");
        controller.load(PreparedRun.of(recorded));
        assertEquals("", snapshot().state().message());
        assertEquals(drawn, points());
        assertEquals(recorded.hash(), recording().hash());
        controller.stepBy(3);
        assertTrue(controller.isHealthy());
    }

    static List<String> dataSets() {
        return Settings.members(Dataset.class).stream()
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("Csv"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void pointsOfEveryDataSetAreEdited(String data) {
        controller = controller(data);
        Points before = points();
        int size = before.size();
        List<Double> place = PointEdit.place(new double[before.dimensions()]);
        List<PointEdit> edits = new ArrayList<>(List.of(new PointEdit.Added(PointEdit.Added.NEW, 0, place)));
        if (size > 0) {
            edits.add(new PointEdit.Removed(before.id(0)));
            edits.add(new PointEdit.Relabelled(before.id(1), before.classes() - 1));
            edits.add(new PointEdit.Moved(before.id(2), place));
        }
        controller.edit(edits, 0);
        assertEquals("", snapshot().state().message());
        assertEquals(size == 0 ? 1 : size, points().size());
        controller.stepBy(2);
        assertTrue(controller.isHealthy());
        RunRecord recorded = recording();
        ScriptRunner runner = new ScriptRunner(recorded.done(), workers);
        assertTrue(runner.to(recorded.step(), () -> {}));
        assertEquals(recorded.hash(), runner.hash());
        controller.undo();
        assertEquals(before, points());
    }
}
