package pushpull.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.observe.measure.PastStep;
import pushpull.settings.Settings;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.train.Training;

class PastStepsTest {
    private static final Script SCRIPT =
            Script.of(Settings.read(Experiment.class, Map.of("loss", "ProxyAnchorLoss", "distance", "Cosine")));

    @Test
    void recordedStepsAreWhatTheyWere() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Timeline line = line(workers, 150);
            ScriptRunner run = new ScriptRunner(SCRIPT, workers);
            List<PastStep> past = line.past().stream()
                    .sorted((one, other) -> Long.compare(one.step(), other.step()))
                    .toList();
            assertEquals(10, past.size());
            for (PastStep step : past) {
                run.to(step.step(), () -> {});
                assertEquals(
                        run.snapshot(SnapshotRequest.NOTHING).embeddings(),
                        step.places().get().embeddings());
            }
        }
    }

    @Test
    void theyAreBoundedAndCoarseOnesComeFirst() {
        try (WorkerPool workers = new WorkerPool(1)) {
            List<PastStep> past = line(workers, 3000).past();
            assertTrue(past.size() > 20 && past.size() <= 49, past.size() + " steps");
            assertEquals(0, past.getFirst().step());
            assertEquals(2048, past.get(1).step());
        }
    }

    private static Timeline line(WorkerPool workers, long steps) {
        Training training = new Training(SCRIPT.start(), workers);
        Timeline line = Timeline.begin(SCRIPT, training, Checkpoints.ROOM);
        for (long step = 0; step < steps; step++) {
            line.advance(training);
        }
        return line;
    }
}
