package pushpull.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;
import pushpull.train.Training;

class CheckpointsTest {
    private static final long SMALL = 100_000;

    @Test
    void roomIsBoundedAndEveryStepIsAtMostAStrideAway() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Map<String, String> small = Map.of("data.size", "20", "batch", "4", "encoder.layers", "8");
            Script script = Script.of(Settings.read(Experiment.class, small));
            Training training = new Training(script.start(), workers);
            Timeline line = Timeline.begin(script, training, SMALL);
            for (int i = 0; i < 3000; i++) {
                assertTrue(line.advance(training));
                assertTrue(line.checkpoints().bytes() <= SMALL);
            }
            Checkpoints kept = line.checkpoints();
            for (long step = 0; step <= 3000; step += 7) {
                assertTrue(step - kept.before(step).step() < kept.stride(), "step " + step);
            }
            assertTrue(kept.bytes() > SMALL / 4 && kept.stride() > 16);
        }
    }

    @Test
    void allLinesTogetherStayBelowTwoHundredMegabytes() {
        assertTrue(Checkpoints.ROOM * (Branches.ROOM + 1) <= 200L << 20);
    }
}
