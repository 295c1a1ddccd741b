package pushpull.observe.explain;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.experiment.Experiment;
import pushpull.observe.SnapshotBuilder;
import pushpull.settings.Settings;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.Explanation.CandidateWeights;
import pushpull.snapshot.explanation.Explanation.PairDetails;
import pushpull.snapshot.explanation.Explanation.TripletDetails;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Norms;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.HistoryRecorder;
import pushpull.train.LossTrainingTest;
import pushpull.train.Training;

/// Explanations of a point, a pair, a triplet and a batch.
class ExplanationBuilderTest {
    private static final Set<SnapshotPart> ASPECTS = Set.of(SnapshotPart.EXPLANATION);

    /// Losses for which some forces on a point are not known singly.
    private static final Set<String> UNKNOWN =
            Set.of("MocoLoss", "SimSiamLoss", "ByolLoss", "VicRegLoss", "BarlowTwinsLoss", "ReconstructionLoss");

    private static Snapshot snapshot(Training training, SnapshotRequest request) {
        RunStatus paused = new RunStatus(RunStatus.Phase.PAUSED, "");
        return new SnapshotBuilder(training).snapshot(request, paused, new HistoryRecorder().history(), 0);
    }

    private static int id(Training training, int row) {
        int[] batch = training.data().batch(training.step() - 1);
        return training.data().points().id(batch[row]);
    }

    private static Explanation explain(Training training, SnapshotRequest request) {
        return requireNonNull(snapshot(training, request).explanation());
    }

    static Stream<String> losses() {
        return LossTrainingTest.losses();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyLossIsExplainedByItsFormulaAndItsForces(String name) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = LossTrainingTest.train(LossTrainingTest.experiment(name), workers, 3);
            for (int row : new int[] {0, 5, 15}) {
                Explanation told = explain(training, new SnapshotRequest(id(training, row), false, ASPECTS));
                assertFalse(told.clauses().isEmpty());
                for (FormulaCase formulaCase : told.clauses()) {
                    assertTrue(
                            Double.isFinite(formulaCase.value())
                                    || formulaCase.steps().isEmpty(),
                            formulaCase::toString);
                }
                ForceBalance balance = requireNonNull(told.balance());
                assertTrue(balance.rest() == 0 || UNKNOWN.contains(name), () -> name + " " + balance);
                assertTrue(Norms.of(balance.net()) <= balance.total() * (1 + 1e-9) + balance.rest());
                CandidateWeights candidateWeights = told.candidateWeights();
                if (candidateWeights != null && candidateWeights.isWeighed() && candidateWeights.rivals() > 0) {
                    assertTrue(candidateWeights.effective() >= 1 - 1e-9
                            && candidateWeights.effective() <= candidateWeights.rivals() + 1e-9);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void nothingIsExplainedUnlessSomebodyAsks(String name) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = LossTrainingTest.train(LossTrainingTest.experiment(name), workers, 2);
            assertNull(snapshot(training, new SnapshotRequest(id(training, 0), false))
                    .explanation());
            Explanation batch = explain(training, new SnapshotRequest(-1, false, ASPECTS));
            assertFalse(batch.clauses().isEmpty());
            assertNull(batch.balance());
            assertTrue(batch.tally().positives() + batch.tally().negatives() > 0);
        }
    }

    private static Training train(WorkerPool workers, Map<String, String> settings) {
        Map<String, String> values = new TreeMap<>(settings);
        values.putIfAbsent("batch", "24");
        values.put("data.size", "40");
        return LossTrainingTest.train(Settings.read(Experiment.class, values), workers, 2);
    }

    @Test
    void aFormulaEndsInTheShareOfItsAnchor() {
        try (WorkerPool workers = new WorkerPool(1)) {
            for (String loss : new String[] {"SupConLoss", "MultiSimilarityLoss", "CircleLoss", "ArcFaceLoss"}) {
                Training training = train(workers, Map.of("loss", loss, "distance", "Cosine"));
                Explanation told = explain(training, new SnapshotRequest(id(training, 3), false, ASPECTS));
                double share = told.tally().share();
                assertEquals(share, told.clauses().getFirst().value(), 1e-9 * Math.max(1, share), loss);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ContrastiveLoss", "NtXentLoss", "NceLoss"})
    void thePairsOfAPointGiveItsGradientAndItsLoss(String loss) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(workers, Map.of("loss", loss));
            int point = id(training, 2);
            Snapshot alone = snapshot(training, new SnapshotRequest(point, false, ASPECTS));
            double[] gradient = new double[alone.net().columns()];
            for (int partner : requireNonNull(alone.focus()).partners()) {
                PointPair pair = new PointPair(point, alone.points().id(partner));
                SnapshotRequest request = new SnapshotRequest(point, false, ASPECTS).with(pair, null);
                PairDetails told = requireNonNull(explain(training, request).pair());
                assertEquals(told.force(), told.fromFirst() + told.fromSecond(), 1e-12);
                assertEquals(told.angle() < 90, cosine(alone, point, pair) > 0);
                Arrays.setAll(gradient, k -> gradient[k] + told.gradient()[k]);
            }
            double count = requireNonNull(alone.explanation()).tally().terms();
            double[] expected = alone.net().row(2);
            Arrays.setAll(expected, k -> -expected[k] / count);
            assertArrayEquals(expected, gradient, 1e-12);
        }
    }

    private static double cosine(Snapshot snapshot, int point, PointPair pair) {
        double[] one = snapshot.embeddings().row(snapshot.points().indexOf(point));
        int other = pair.first() == point ? pair.second() : pair.first();
        double[] two = snapshot.embeddings().row(snapshot.points().indexOf(other));
        double product = 0;
        for (int k = 0; k < one.length; k++) {
            product += one[k] * two[k];
        }
        return product;
    }

    @Test
    void aPairOfASoftmaxIsToldByItsWeight() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(workers, Map.of("loss", "NtXentLoss", "distance", "Cosine"));
            SnapshotRequest request = new SnapshotRequest(id(training, 1), false, ASPECTS);
            Snapshot alone = snapshot(training, request);
            PointForces forces = requireNonNull(alone.focus());
            CandidateWeights candidateWeights =
                    requireNonNull(requireNonNull(alone.explanation()).candidateWeights());
            for (int k = 0; k < forces.partners().length; k++) {
                PointPair pair = new PointPair(request.point(), alone.points().id(forces.partners()[k]));
                FormulaCase formulaCase =
                        explain(training, request.with(pair, null)).clauses().getFirst();
                if (!forces.positive()[k]) {
                    assertEquals(candidateWeights.weights()[k], formulaCase.value(), 1e-12);
                }
            }
            assertEquals(1, Arrays.stream(candidateWeights.weights()).sum(), 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TripletLoss", "SoftTripletLoss"})
    void theTripletsOfAnAnchorGiveItsShareAndBalanceTheirForces(String loss) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(workers, Map.of("loss", loss));
            SnapshotRequest request = new SnapshotRequest(id(training, 4), false, ASPECTS);
            Snapshot alone = snapshot(training, request);
            PointForces forces = requireNonNull(alone.focus());
            double sum = 0;
            for (int p = 0; p < forces.partners().length; p++) {
                for (int n = 0; n < forces.partners().length; n++) {
                    if (forces.positive()[p] && !forces.positive()[n]) {
                        PointTriplet triplet = new PointTriplet(
                                request.point(),
                                alone.points().id(forces.partners()[p]),
                                alone.points().id(forces.partners()[n]));
                        TripletDetails told = requireNonNull(
                                explain(training, request.with(null, triplet)).triplet());
                        assertTrue(told.picked());
                        sum += told.value();
                        assertArrayEquals(new double[told.gradients().columns()], columnSums(told), 1e-12);
                    }
                }
            }
            double share = requireNonNull(alone.explanation()).tally().share();
            assertEquals(share, sum, 1e-9 * Math.max(1, share));
        }
    }

    private static double[] columnSums(TripletDetails told) {
        double[] sums = new double[told.gradients().columns()];
        for (int row = 0; row < 3; row++) {
            double[] gradient = told.gradients().row(row);
            Arrays.setAll(sums, k -> sums[k] + gradient[k]);
        }
        return sums;
    }

    @ParameterizedTest
    @MethodSource("losses")
    void anyPairAndAnyTripletCanBeLookedAt(String name) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = LossTrainingTest.train(LossTrainingTest.experiment(name), workers, 1);
            SnapshotRequest request = new SnapshotRequest(id(training, 0), false, ASPECTS);
            for (int point : training.data().points().ids()) {
                if (point != request.point()) {
                    Explanation pair = explain(training, request.with(new PointPair(request.point(), point), null));
                    assertFalse(pair.clauses().isEmpty());
                    PointTriplet triplet = new PointTriplet(request.point(), id(training, 1), point);
                    assertFalse(explain(training, request.with(null, triplet))
                            .clauses()
                            .isEmpty());
                }
            }
        }
    }

    @Test
    void whereNothingIsPickedTheFormulaIsToldAlone() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training =
                    train(workers, Map.of("loss", "TripletLoss", "miner", "TripletMargin", "miner.margin", "0"));
            SnapshotRequest request = new SnapshotRequest(id(training, 4), false, ASPECTS);
            int other = id(training, 5);
            for (SnapshotRequest looked : List.of(request, request.with(new PointPair(request.point(), other), null))) {
                for (FormulaCase formulaCase : explain(training, looked).clauses()) {
                    assertTrue(Double.isNaN(formulaCase.value())
                            || !formulaCase.steps().isEmpty());
                }
            }
        }
    }

    @Test
    void aPointOutsideTheBatchIsExplainedAsAnExtraAnchor() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(workers, Map.of("loss", "SupConLoss", "distance", "Cosine", "batch", "16"));
            Set<Integer> batch = new HashSet<>();
            for (int index : training.data().batch(1)) {
                batch.add(training.data().points().id(index));
            }
            int outside = Arrays.stream(training.data().points().training())
                    .map(index -> training.data().points().id(index))
                    .filter(id -> !batch.contains(id))
                    .findFirst()
                    .orElseThrow();
            Snapshot snapshot = snapshot(training, new SnapshotRequest(outside, false, ASPECTS));
            assertTrue(requireNonNull(snapshot.focus()).outside());
            Explanation told = requireNonNull(snapshot.explanation());
            double share = told.tally().share();
            assertEquals(share, told.clauses().getFirst().value(), 1e-9 * Math.max(1, share));
            assertTrue(Norms.of(requireNonNull(told.balance()).net()) > 0);
        }
    }

    @Test
    void normalisingDropsWhatPointsOutwards() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(workers, Map.of("encoder.normalize", "true"));
            Snapshot snapshot = snapshot(training, new SnapshotRequest(id(training, 0), false, ASPECTS));
            PointForces forces = requireNonNull(snapshot.focus());
            ForceBalance balance =
                    requireNonNull(requireNonNull(snapshot.explanation()).balance());
            double[] own = snapshot.embeddings().row(forces.point());
            double[] whole = new double[own.length];
            for (int k = 0; k < forces.partners().length; k++) {
                double[] other = snapshot.embeddings().row(forces.partners()[k]);
                double along = -forces.magnitudes()[k] / forces.distances()[k];
                Arrays.setAll(whole, i -> whole[i] + along * (own[i] - other[i]));
            }
            double outward = whole[0] * own[0] + whole[1] * own[1];
            assertEquals(2, own.length);
            assertEquals(outward, balance.outward(), 1e-9);
            assertEquals(Norms.of(whole), Math.hypot(Norms.of(balance.net()), balance.outward()), 1e-9);
        }
    }
}
