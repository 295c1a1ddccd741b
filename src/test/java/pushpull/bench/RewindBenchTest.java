package pushpull.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;

class RewindBenchTest {
    @Test
    void goesBackToTheSameBits() {
        Map<String, String> small = Map.of("data.size", "20", "batch", "8", "encoder.layers", "6");
        try (WorkerPool workers = new WorkerPool(1)) {
            Script script = Script.of(Settings.read(Experiment.class, small));
            RewindBench.Result result = new RewindBench(script, workers, System::nanoTime).run(900);
            assertEquals(0, result.different());
            assertTrue(result.rewinds() >= 400 && result.worst() >= result.mean() && result.checkpoints() > 0);
        }
    }
}
