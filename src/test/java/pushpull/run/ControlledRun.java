package pushpull.run;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;
import pushpull.train.Updates;

/// A small run under its controller, and that it equals the straight run of its script.
class ControlledRun {
    final WorkerPool workers = new WorkerPool(1);
    final RunController controller = controller();

    RunController controller() {
        RunController opened = new RunController(workers);
        Map<String, String> small = Map.of("data.size", "40", "batch", "16", "encoder.layers", "12");
        opened.open(Script.of(Settings.read(Experiment.class, small)));
        return opened;
    }

    @AfterEach
    void close() {
        workers.close();
    }

    void change(String assignment, long gesture) {
        String[] parts = assignment.split("=");
        controller.change(Updates.of(Map.of(parts[0], parts[1])), gesture);
    }

    void walk(int steps) {
        controller.stepBy(steps);
        controller.finishSeek();
    }

    void rewind(long step) {
        controller.rewind(step);
        controller.finishSeek();
    }

    void undo() {
        controller.undo();
        controller.finishSeek();
    }

    void redo() {
        controller.redo();
        controller.finishSeek();
    }

    void enter(int line) {
        controller.switchTo(line);
        controller.finishSeek();
    }

    RunRecord recording() {
        return requireNonNull(controller.recording());
    }

    Snapshot snapshot() {
        return requireNonNull(controller.snapshot(false, 0));
    }

    String margin() {
        return requireNonNull(Settings.flatten(snapshot().experiment()).get("loss.margin"));
    }

    /// The result is that of running the script straight through.
    void assertStraight() {
        RunRecord recorded = recording();
        ScriptRunner runner = new ScriptRunner(recorded.done(), workers);
        assertTrue(runner.to(recorded.step(), () -> {}));
        assertEquals(recorded.hash(), runner.hash(), recorded.done().changes().toString());
    }
}
