package pushpull.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;
import pushpull.train.Updates;

class PreparedRunTest {
    private final WorkerPool workers = new WorkerPool(1);

    @AfterEach
    void close() {
        workers.close();
    }

    private static Script script() {
        Experiment start = Settings.read(Experiment.class, Map.of("data.size", "40", "batch", "16"));
        return Script.of(start)
                .with(change(3, "loss.margin", "2"))
                .with(change(7, "data.size", "60"))
                .with(change(5, "batch", "24"))
                .with(change(20, "optimizer.rate", "0.02"));
    }

    private static Change change(long step, String key, String value) {
        return new Change.Settings(step, Updates.of(Map.of(key, value)));
    }

    private String straight(long last) {
        ScriptRunner runner = new ScriptRunner(script(), workers);
        assertTrue(runner.to(last, () -> {}));
        return runner.hash();
    }

    private static RunRecord recording(RunController controller) {
        return Objects.requireNonNull(controller.recording());
    }

    @Test
    void aReplayIsEnteredAtItsEndAndGoesBackAndOn() {
        double[] furthest = new double[1];
        PreparedRun prepared =
                PreparedRun.of(script(), 20, workers, share -> furthest[0] = Math.max(furthest[0], share));
        assertEquals(straight(20), prepared.hash());
        assertEquals(20, prepared.step());
        assertTrue(furthest[0] > 0.9, "progress " + furthest[0]);
        RunController controller = new RunController(workers);
        controller.load(prepared);
        assertEquals(straight(20), recording(controller).hash());
        assertEquals(script(), recording(controller).done());
        controller.stepBy(-14);
        assertEquals(6, recording(controller).step());
        controller.rewind(20);
        controller.step();
        assertEquals(straight(21), recording(controller).hash());
    }

    @Test
    void aScriptThatDoesNotSayWhereItEndsIsPlayedFromItsFirstStep() {
        RunController controller = new RunController(workers);
        controller.load(PreparedRun.of(script(), 0, workers, _ -> {}));
        for (int i = 0; i < 10; i++) {
            controller.step();
        }
        controller.stepBy(-5);
        controller.stepBy(8);
        assertFalse(recording(controller).done().changes().isEmpty());
    }

    @Test
    void aRecordingIsGoneOnWithAndCompletedLater() {
        RunController lost = new RunController(workers);
        lost.load(PreparedRun.of(script(), 30, workers, _ -> {}));
        lost.finishSeek();
        RunRecord kept = Objects.requireNonNull(lost.fullRecording());
        assertTrue(kept.isWhole());
        RunController controller = new RunController(workers);
        controller.load(PreparedRun.of(kept));
        assertEquals(straight(30), recording(controller).hash());
        controller.stepBy(5);
        controller.finishSeek();
        controller.rewind(12);
        assertEquals(30, recording(controller).step(), "only the last place is known");
        PreparedRun earlier = PreparedRun.of(kept.done(), kept.last(), workers, _ -> {});
        Objects.requireNonNull(controller.finishSeek()).line().prepend(earlier.line());
        controller.rewind(12);
        assertEquals(straight(12), recording(controller).hash());
        assertEquals(12, recording(controller).step());
        controller.rewind(35);
        assertEquals(straight(35), recording(controller).hash());
    }

    @Test
    void whatLiesBehindARewindIsKeptToo() {
        RunController lost = new RunController(workers);
        lost.load(PreparedRun.of(script(), 30, workers, _ -> {}));
        lost.rewind(8);
        RunRecord kept = Objects.requireNonNull(lost.fullRecording());
        assertEquals(30, kept.last());
        assertFalse(kept.isWhole());
        RunController controller = new RunController(workers);
        controller.load(PreparedRun.of(kept));
        assertEquals(straight(30), recording(controller).hash());
        assertNotNull(controller.snapshot(false, 0));
    }
}
