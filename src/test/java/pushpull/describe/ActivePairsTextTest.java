package pushpull.describe;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

class ActivePairsTextTest {
    private static Snapshot after(int steps, Map<String, String> settings) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner run = new ScriptRunner(Script.of(Settings.read(Experiment.class, settings)), workers);
            run.to(steps, () -> {});
            return run.snapshot(new SnapshotRequest(-1, true, Set.of()));
        }
    }

    /// The share that is said is the share of the drawn pairs that exert a force, at that moment.
    @Test
    void theShareIsOfThePairsWithAForce() {
        Snapshot snapshot = after(40, Map.of("data.size", "60", "batch", "40"));
        BatchPairs pairs = requireNonNull(snapshot.pairs());
        long active =
                Arrays.stream(pairs.magnitudes()).filter(force -> force != 0).count();
        double share = (double) active / pairs.size();
        assertEquals(share, ActivePairs.of(snapshot).share(), 1e-12);
        assertEquals(Math.round(100 * share) + " % of all pairs", ActivePairsText.share(ActivePairs.of(snapshot)));
    }

    @Test
    void theWordsSayWhatItIsAShareOf() {
        Snapshot triplets =
                after(3, Map.of("data.size", "40", "batch", "20", "loss", "TripletLoss", "miner", "SemiHard"));
        ActivePairs active = ActivePairs.of(triplets);
        assertEquals("Active triplets", ActivePairsText.name(active.kind()));
        assertEquals("picked triplets", ActivePairsText.unit(active.kind()));
        ActivePairs none = new ActivePairs(Double.NaN, ActivePairs.Kind.PAIRS);
        assertEquals("–", ActivePairsText.share(none));
        assertEquals("", ActivePairsText.sentence(none));
        assertEquals(
                "57 % of all pairs are active.",
                ActivePairsText.sentence(new ActivePairs(0.5712, ActivePairs.Kind.PAIRS)));
    }
}
