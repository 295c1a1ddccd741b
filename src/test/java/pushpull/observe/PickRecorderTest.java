package pushpull.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.snapshot.MinedPairs;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.PointForces;
import pushpull.snapshot.history.History;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.HistoryRecorder;
import pushpull.train.LossTrainingTest;
import pushpull.train.Training;

/// The optional parts of a snapshot: picks of the miner, views, the momentum encoder, points outside the batch.
class PickRecorderTest {
    private static Snapshot look(Map<String, String> values, int steps, SnapshotPart... parts) {
        Experiment experiment = Settings.read(Experiment.class, values);
        try (WorkerPool workers = new WorkerPool(2)) {
            Training training = LossTrainingTest.train(experiment, workers, steps);
            return new SnapshotBuilder(training)
                    .snapshot(new SnapshotRequest(-1, false, Set.of(parts)), paused(), history(), 0);
        }
    }

    private static RunStatus paused() {
        return new RunStatus(RunStatus.Phase.PAUSED, "");
    }

    private static History history() {
        return new HistoryRecorder().history();
    }

    private static double distance(Snapshot snapshot, int first, int second) {
        Matrix places = snapshot.embeddings();
        double square = 0;
        for (int k = 0; k < places.columns(); k++) {
            square += Math.pow(places.get(first, k) - places.get(second, k), 2);
        }
        return Math.sqrt(square);
    }

    @Test
    void aBatchHardMinerLeavesTheFarthestPositiveAndTheNearestNegative() {
        Snapshot snapshot = look(
                Map.of("loss", "TripletLoss", "miner", "BatchHard", "data.size", "60", "batch", "20"),
                3,
                SnapshotPart.PICKS);
        MinedPairs picks = Objects.requireNonNull(snapshot.picks());
        int[] batch = snapshot.batch();
        for (int i = 0; i < picks.size(); i++) {
            int anchor = picks.anchors()[i];
            boolean positive = picks.positive()[i];
            double picked = distance(snapshot, anchor, picks.partners()[i]);
            int label = snapshot.points().label(anchor);
            assertEquals(positive, snapshot.points().label(picks.partners()[i]) == label);
            double extreme = Arrays.stream(batch)
                    .filter(other -> other != anchor && (snapshot.points().label(other) == label) == positive)
                    .mapToDouble(other -> (positive ? 1 : -1) * distance(snapshot, anchor, other))
                    .max()
                    .orElseThrow();
            assertEquals(extreme, positive ? picked : -picked, 1e-9);
        }
        assertEquals(2 * batch.length, picks.size());
    }

    @Test
    void whatNobodyLooksAtIsNotThere() {
        Snapshot snapshot = look(Map.of("loss", "MocoLoss", "supervision", "AugmentedViews"), 2);
        assertNull(snapshot.picks());
        assertEquals(0, snapshot.auxiliary().targets().rows());
        assertEquals(0, snapshot.auxiliary().views().rows());
    }

    @Test
    void theMomentumEncoderIsWhereTheEncoderWasAtFirst() {
        Map<String, String> values = Map.of("loss", "MocoLoss", "supervision", "AugmentedViews", "loss.momentum", "1");
        Matrix first = look(values, 0, SnapshotPart.TARGETS).embeddings();
        Snapshot later = look(values, 4, SnapshotPart.TARGETS);
        Matrix targets = later.auxiliary().targets();
        assertEquals(first.rows(), targets.rows());
        assertEquals(first.get(3, 0), targets.get(3, 0), 1e-12);
        assertTrue(Math.abs(first.get(3, 0) - later.embeddings().get(3, 0)) > 1e-9);
    }

    @Test
    void everyPointOfTheBatchHasTwoViews() {
        Snapshot snapshot = look(Map.of("loss", "NtXentLoss", "supervision", "AugmentedViews"), 2, SnapshotPart.VIEWS);
        AuxiliaryEmbeddings auxiliary = snapshot.auxiliary();
        assertEquals(2 * snapshot.batch().length, auxiliary.views().rows());
        List<Integer> owners = Arrays.stream(auxiliary.owners()).boxed().toList();
        IntStream.of(snapshot.batch()).forEach(point -> assertTrue(owners.contains(point)));
    }

    @Test
    void aPointOutsideTheBatchFeelsTheBatch() {
        Experiment experiment = Settings.read(Experiment.class, Map.of("data.size", "60", "batch", "20"));
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = LossTrainingTest.train(experiment, workers, 3);
            SnapshotBuilder builder = new SnapshotBuilder(training);
            Set<Integer> inside = new HashSet<>();
            Arrays.stream(training.data().batch(2)).forEach(inside::add);
            int outside = IntStream.of(training.data().points().training())
                    .filter(point -> !inside.contains(point))
                    .findFirst()
                    .orElseThrow();
            int id = training.data().points().id(outside);
            Snapshot snapshot = builder.snapshot(new SnapshotRequest(id, false), paused(), history(), 0);
            PointForces forces = Objects.requireNonNull(snapshot.focus());
            assertTrue(forces.outside());
            assertEquals(outside, forces.point());
            assertEquals(20, forces.partners().length);
            for (int i = 0; i < forces.partners().length; i++) {
                assertEquals(distance(snapshot, outside, forces.partners()[i]), forces.distances()[i], 1e-9);
                if (forces.positive()[i]) {
                    assertEquals(2 * forces.distances()[i], 2 * forces.magnitudes()[i], 1e-9);
                }
            }
        }
    }
}
