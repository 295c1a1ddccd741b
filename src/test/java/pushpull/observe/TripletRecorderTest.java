package pushpull.observe;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.MinedTriplets;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.HistoryRecorder;
import pushpull.train.Training;

class TripletRecorderTest {
    private static final SnapshotRequest TRIPLETS =
            new SnapshotRequest(-1, true, Set.of(SnapshotPart.TRIPLETS, SnapshotPart.LIMITS));

    private static Snapshot snapshot(Map<String, String> settings, SnapshotRequest request) {
        Map<String, String> all = new TreeMap<>(Map.of("batch", "24", "loss", "TripletLoss", "loss.margin", "0.5"));
        all.putAll(settings);
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = new Training(Settings.read(Experiment.class, all), workers);
            training.advance();
            return new SnapshotBuilder(training)
                    .snapshot(request, new RunStatus(RunStatus.Phase.PAUSED, ""), new HistoryRecorder().history(), 0);
        }
    }

    private static MinedTriplets mined(Map<String, String> settings) {
        return requireNonNull(snapshot(settings, TRIPLETS).mined());
    }

    private static double distance(Snapshot snapshot, int one, int other) {
        BatchPairs pairs = requireNonNull(snapshot.pairs());
        for (int k = 0; k < pairs.size(); k++) {
            if (pairs.first()[k] == one && pairs.second()[k] == other
                    || pairs.first()[k] == other && pairs.second()[k] == one) {
                return pairs.distances()[k];
            }
        }
        throw new AssertionError("no pair " + one + ", " + other);
    }

    @Test
    void everyTripletIsCountedAndPlacedByItsDistances() {
        Snapshot snapshot = snapshot(Map.of(), TRIPLETS);
        MinedTriplets mined = requireNonNull(snapshot.mined());
        int[] counts = new int[3];
        for (int t = 0; t < mined.size(); t++) {
            double near = distance(snapshot, mined.anchors()[t], mined.positives()[t]);
            double far = distance(snapshot, mined.anchors()[t], mined.negatives()[t]);
            assertEquals(near, mined.near()[t], 1e-12);
            assertEquals(far, mined.far()[t], 1e-12);
            assertEquals(
                    snapshot.points().label(mined.anchors()[t]),
                    snapshot.points().label(mined.positives()[t]));
            counts[far <= near ? 0 : far - near < 0.5 ? 1 : 2]++;
        }
        assertEquals(0.5, mined.gap());
        assertEquals(mined.counts().all(), mined.counts().picked());
        double scale = (double) mined.counts().all() / mined.size();
        assertEquals(
                mined.counts().hard(), scale * counts[0], 0.15 * mined.counts().all());
        assertEquals(
                mined.counts().semiHard(),
                scale * counts[1],
                0.15 * mined.counts().all());
        assertEquals(
                mined.counts().easy(), scale * counts[2], 0.15 * mined.counts().all());
    }

    @Test
    void semiHardPicksLieInTheBand() {
        MinedTriplets mined = mined(Map.of("miner", "SemiHard", "miner.margin", "0.5"));
        int picked = 0;
        for (int t = 0; t < mined.size(); t++) {
            if (mined.picked()[t]) {
                double further = mined.far()[t] - mined.near()[t];
                assertTrue(further > 0 && further < 0.5, "picked at " + further);
                picked++;
            }
        }
        assertEquals(mined.counts().picked(), picked);
        assertTrue(picked > 0 && mined.size() > picked);
    }

    @Test
    void anAnchorHasOneHardestTriplet() {
        MinedTriplets mined = mined(Map.of("miner", "BatchHard"));
        assertEquals(24, mined.counts().picked());
    }

    @Test
    void withoutAMinerNothingIsPicked() {
        Map<String, String> pairs = Map.of("loss", "NPairLoss", "loss.margin", "", "distance", "DotProduct");
        Map<String, String> settings = new TreeMap<>(pairs);
        settings.remove("loss.margin");
        try (WorkerPool workers = new WorkerPool(1)) {
            Map<String, String> all = new TreeMap<>(settings);
            all.put("batch", "24");
            Training training = new Training(Settings.read(Experiment.class, all), workers);
            training.advance();
            Snapshot snapshot = new SnapshotBuilder(training)
                    .snapshot(TRIPLETS, new RunStatus(RunStatus.Phase.PAUSED, ""), new HistoryRecorder().history(), 0);
            MinedTriplets mined = requireNonNull(snapshot.mined());
            assertEquals(0, mined.counts().picked());
            assertTrue(Double.isNaN(mined.gap()));
        }
    }

    @Test
    void nobodyLooksAndNothingIsWorkedOut() {
        Snapshot snapshot = snapshot(Map.of(), SnapshotRequest.NOTHING);
        assertNull(snapshot.mined());
        assertTrue(!snapshot.measures().containsKey("chance"));
    }

    @Test
    void theLimitsOfTheBatchAreWorkedOut() {
        Map<String, Double> measures = snapshot(Map.of(), TRIPLETS).measures();
        assertEquals(0.5, measures.get("chance"));
        assertEquals(0.0, measures.get("floor"));
    }
}
