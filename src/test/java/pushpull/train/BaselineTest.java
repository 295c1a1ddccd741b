package pushpull.train;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.SnapshotRequest;
import pushpull.statistics.Geometry;
import pushpull.tensor.Decompositions;
import pushpull.tensor.Matrix;
import pushpull.tensor.SymmetricEigen;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;

/// PCA and autoencoders, which runs are compared with.
class BaselineTest {
    private static final Map<String, String> DATA =
            Map.of("data", "HighBlobs", "data.dimension", "6", "data.size", "80", "heldOut", "0.25", "batch", "80");

    private static Experiment experiment(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(DATA);
        all.putAll(settings);
        return Settings.read(Experiment.class, all);
    }

    private static Matrix training(Training training) {
        return training.data().points().features().rows(training.data().points().training());
    }

    private static Matrix embeddings(Script script, int steps) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            assertTrue(runner.to(steps, () -> {}));
            return runner.snapshot(SnapshotRequest.NOTHING).embeddings();
        }
    }

    private static Decompositions.Eigen directions(Matrix points) {
        Matrix centred = Geometry.centred(points);
        return Decompositions.eigen(Geometry.product(centred.transpose(), centred));
    }

    @Test
    void jacobiAgreesWithLapackAndIsExactOnDiagonals() {
        for (int size : new int[] {1, 2, 5, 40}) {
            Matrix spread = Matrix.ofRows(IntStream.range(0, size)
                    .mapToObj(i -> IntStream.range(0, size)
                            .mapToDouble(j -> 1 / (1.0 + Math.abs(i - j)) + (i == j ? i : 0))
                            .toArray())
                    .toArray(double[][]::new));
            Decompositions.Eigen own = SymmetricEigen.of(spread);
            Decompositions.Eigen other = Decompositions.eigen(spread);
            for (int k = 0; k < size; k++) {
                assertEquals(other.values()[k], own.values()[k], 1e-10 * other.values()[0]);
                for (int j = 0; j < size; j++) {
                    assertEquals(other.vectors().get(j, k), own.vectors().get(k, j), 1e-8);
                }
            }
        }
        Decompositions.Eigen plain = SymmetricEigen.of(Matrix.ofRows(new double[][] {{2, 0}, {0, 3}}));
        assertEquals(List.of(3.0, 2.0), List.of(plain.values()[0], plain.values()[1]));
        assertEquals(1, plain.vectors().get(0, 1));
    }

    @Test
    void pcaShowsTheDirectionsInWhichTrainingPointsVaryMost() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training run = new Training(experiment(Map.of("encoder", "Pca")), workers);
            Matrix points = training(run);
            Matrix all = run.data().points().features();
            Decompositions.Eigen wanted = directions(points);
            Matrix seen = embeddings(Script.of(run.experiment()), 0);
            double[] mean = new double[all.columns()];
            for (int j = 0; j < mean.length; j++) {
                for (int i = 0; i < points.rows(); i++) {
                    mean[j] += points.get(i, j) / points.rows();
                }
            }
            for (int i = 0; i < all.rows(); i++) {
                for (int k = 0; k < 2; k++) {
                    double along = 0;
                    for (int j = 0; j < mean.length; j++) {
                        along += wanted.vectors().get(j, k) * (all.get(i, j) - mean[j]);
                    }
                    assertEquals(along, seen.get(i, k), 1e-8);
                }
            }
        }
    }

    @Test
    void pcaLearnsNothingAndFollowsThePoints() {
        Script script = Script.of(experiment(Map.of("encoder", "Pca")));
        assertEquals(embeddings(script, 0), embeddings(script, 20));
        Script moved = script.with(new Change.ByHand(
                3, List.of(new PointEdit.Moved(2, List.of(9.0, 9.0, 9.0, 9.0, 9.0, 9.0)), new PointEdit.Removed(5))));
        Script fresh =
                Script.of(script.start(), ((Change.ByHand) moved.changes().getFirst()).edits());
        assertEquals(embeddings(fresh, 0), embeddings(moved, 20));
        Script less = script.with(new Change.Settings(4, SettingsUpdate.of("heldOut", 0.5)));
        assertEquals(embeddings(Script.of(Settings.with(script.start(), "heldOut", "0.5")), 0), embeddings(less, 9));
        Script other = script.with(new Change.Settings(4, SettingsUpdate.of("seed", 7L)));
        assertEquals(embeddings(Script.of(Settings.with(script.start(), "seed", "7")), 0), embeddings(other, 9));
    }

    @Test
    void dimensionsThatTheDataLackAreZero() {
        Matrix seen = embeddings(
                Script.of(Settings.read(Experiment.class, Map.of("encoder", "Pca", "encoder.dimensions", "3"))), 0);
        for (int i = 0; i < seen.rows(); i++) {
            assertEquals(0, seen.get(i, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pca", "Linear", "Mlp", "FreePoints"})
    void baselinesRewindAndReplayToTheLastBit(String encoder) {
        try (WorkerPool workers = new WorkerPool(2);
                WorkerPool one = new WorkerPool(1)) {
            RunController controller = new RunController(workers);
            controller.open(Script.of(experiment(Map.of("encoder", encoder, "loss", "ReconstructionLoss"))));
            controller.stepBy(30);
            controller.finishSeek();
            String first = requireNonNull(controller.recording()).hash();
            controller.rewind(7);
            controller.finishSeek();
            controller.edit(List.of(new PointEdit.Removed(4)), 0);
            controller.undo();
            controller.change(SettingsUpdate.of("loss.decoder", List.of(8)), 0);
            controller.stepBy(23);
            controller.finishSeek();
            RunRecord record = requireNonNull(controller.recording());
            assertNotEquals(first, record.hash());
            ScriptRunner alone = new ScriptRunner(record.done(), one);
            alone.to(record.step(), () -> {});
            assertEquals(record.hash(), alone.hash());
        }
    }

    @Test
    void theGradientOfAnAutoencoderAgreesWithDifferences() {
        Experiment sgd = experiment(Map.of(
                "loss",
                "ReconstructionLoss",
                "optimizer",
                "Sgd",
                "optimizer.rate",
                "1",
                "encoder.layers",
                "5",
                "loss.decoder",
                "4",
                "encoder.normalize",
                "true"));
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = new Training(sgd, workers);
            TrainingState before = training.state();
            assertTrue(training.advance());
            TrainingState after = training.state();
            for (String part : List.of("encoder", "decoder")) {
                double[] weights = requireNonNull(before.numbers().get(part)).toArray();
                double[] next = requireNonNull(after.numbers().get(part)).toArray();
                for (int i = 0; i < weights.length; i++) {
                    double step = 1e-5;
                    double slope = (loss(training, before, part, i, step) - loss(training, before, part, i, -step))
                            / (2 * step);
                    assertEquals(slope, weights[i] - next[i], 1e-7, part + " " + i);
                }
            }
        }
    }

    /// The loss with one weight changed.
    private static double loss(Training training, TrainingState at, String part, int index, double by) {
        SequencedMap<String, Matrix> numbers = new LinkedHashMap<>(at.numbers());
        Matrix weights = requireNonNull(numbers.get(part));
        double[] values = weights.toArray();
        values[index] += by;
        numbers.put(part, Matrix.owning(weights.rows(), weights.columns(), values));
        training.restore(new TrainingState(at.step(), numbers));
        assertTrue(training.advance());
        return training.loss();
    }

    @Test
    void aLinearAutoencoderSpansThePlaneOfPcaAndLosesWhatItLeavesOut() {
        Experiment linear = experiment(Map.of(
                "heldOut",
                "0",
                "encoder",
                "Linear",
                "loss",
                "ReconstructionLoss",
                "loss.decoder",
                "",
                "optimizer.rate",
                "0.01",
                "schedule",
                "Cosine",
                "schedule.period",
                "4000"));
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = new Training(linear, workers);
            for (int i = 0; i < 4000; i++) {
                assertTrue(training.advance());
            }
            Matrix points = training(training);
            Decompositions.Eigen wanted = directions(points);
            double left = 0;
            for (int k = 2; k < points.columns(); k++) {
                left += wanted.values()[k] / points.rows();
            }
            assertEquals(left, training.loss(), 1e-6 * left);
            Matrix weights = training.current().parts().getFirst().values().toMatrix();
            for (int k = 0; k < 2; k++) {
                assertEquals(
                        1, shareInPlane(weights, k, wanted), 1e-6, "the share of direction " + k + " in the plane");
            }
        }
    }

    /// How much of a row's square lies in the plane of the first two axes.
    private static double shareInPlane(Matrix weights, int row, Decompositions.Eigen axes) {
        double inside = 0;
        double all = 0;
        for (int j = 0; j < weights.columns(); j++) {
            all += weights.get(row, j) * weights.get(row, j);
        }
        for (int axis = 0; axis < 2; axis++) {
            double along = 0;
            for (int j = 0; j < weights.columns(); j++) {
                along += weights.get(row, j) * axes.vectors().get(j, axis);
            }
            inside += along * along;
        }
        return inside / all;
    }
}
