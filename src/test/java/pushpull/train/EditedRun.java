package pushpull.train;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;

/// A small run to edit, and that it equals the straight run of its script.
class EditedRun {
    final WorkerPool workers = new WorkerPool(1);
    RunController controller = controller("data.size=30");

    RunController controller(String... assignments) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("batch", "12", "encoder.layers", "6"));
        for (String assignment : assignments) {
            String[] parts = assignment.split("=");
            values.put(parts[0], parts[1]);
            if (assignment.equals("encoder=FreePoints")) {
                values.remove("encoder.layers");
            }
        }
        RunController opened = new RunController(workers);
        opened.open(Script.of(Settings.read(Experiment.class, values)));
        return opened;
    }

    @AfterEach
    void close() {
        workers.close();
    }

    Snapshot snapshot() {
        controller.finishSeek();
        return requireNonNull(controller.snapshot(false, 0));
    }

    Points points() {
        return snapshot().points();
    }

    RunRecord recording() {
        return requireNonNull(controller.recording());
    }

    void assertStraight() {
        RunRecord recorded = recording();
        ScriptRunner runner = new ScriptRunner(recorded.done(), workers);
        assertTrue(runner.to(recorded.step(), () -> {}));
        assertEquals(recorded.hash(), runner.hash(), recorded.done().changes().toString());
        assertEquals(points(), runner.snapshot(SnapshotRequest.NOTHING).points());
    }
}
