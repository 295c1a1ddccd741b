package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pushpull.random.Purpose;
import pushpull.settings.MissingTexts;
import pushpull.settings.Schema;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;

/// What holds for every metric, whatever it measures.
class MetricContractTest {
    /// Draws by index, so that another order of the points is another draw.
    private static final Set<Class<?>> DRAWN = Set.of(FewShot.class, KMeansNmi.class);

    /// Judge each axis for itself.
    private static final Set<Class<?>> BY_AXIS = Set.of(StandardDeviation.class);

    @TestFactory
    Stream<DynamicTest> hasAValueOnClusters() {
        return each(metric -> assertTrue(Double.isFinite(metric.compute(Samples.clusters(120))), metric.toString()));
    }

    @TestFactory
    Stream<DynamicTest> isRepeatable() {
        return each(metric -> assertEquals(metric.compute(Samples.clusters(60)), metric.compute(Samples.clusters(60))));
    }

    @TestFactory
    Stream<DynamicTest> ignoresTheOrderOfPoints() {
        return each(metric -> {
            if (!DRAWN.contains(metric.getClass())) {
                MetricInput sample = Samples.clusters(80);
                int[] order = Samples.STREAMS.of(Purpose.MEASURE, 5).choose(80, 80);
                assertEquals(metric.compute(sample), metric.compute(permuted(80, order)), 1e-9, metric.toString());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> ignoresRotation() {
        return each(metric -> {
            int[] labels = IntStream.range(0, 80).map(i -> i % 4).toArray();
            Matrix points = Samples.points(80);
            Matrix others = Samples.shifted(points);
            double before = metric.compute(Samples.of(points, others, labels));
            double after = metric.compute(Samples.of(Samples.rotated(points), Samples.rotated(others), labels));
            assertEquals(!BY_AXIS.contains(metric.getClass()), Math.abs(before - after) <= 1e-9, metric.toString());
        });
    }

    /// Of clusters that scatter little and clusters that scatter much, the first are the better embedding. Only
    /// uniformity asks for the opposite: that the points of a class spread too. Calibration judges probabilities,
    /// which may be as honest about a worse embedding.
    @TestFactory
    Stream<DynamicTest> theBetterEmbeddingHasTheBetterValue() {
        return each(metric -> {
            if (metric.better() != Better.NEITHER && !(metric instanceof CalibrationError)) {
                boolean even = metric instanceof Uniformity;
                double tight = metric.better().sign() * metric.compute(Samples.clusters(120, 0.1));
                double loose = metric.better().sign() * metric.compute(Samples.clusters(120, 1.5));
                assertTrue(even ? loose > tight : tight > loose, tight + " and " + loose);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> isNeverInfiniteNorThrows() {
        return each(metric -> {
            for (MetricInput sample : edges()) {
                assertFalse(Double.isInfinite(metric.compute(sample)), metric.toString());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> leavesBrokenPointsOut() {
        return each(metric -> {
            double[] values = Samples.points(40).toArray();
            values[3] = Double.NaN;
            values[10] = Double.POSITIVE_INFINITY;
            int[] labels = IntStream.range(0, 40).map(i -> i % 4).toArray();
            assertTrue(
                    Double.isFinite(metric.compute(Samples.of(Matrix.of(40, 3, values), labels))), metric.toString());
        });
    }

    @TestFactory
    Stream<DynamicTest> isNamedAndExplained() {
        return Settings.members(Metric.class).stream()
                .map(member -> DynamicTest.dynamicTest(
                        member.getSimpleName(), () -> assertEquals(List.of(), MissingTexts.of(member))));
    }

    @Test
    void standardMetricsHaveKeysOfTheirOwn() {
        List<String> keys = Metric.standard().stream().map(Metric::key).toList();
        assertEquals(keys.size(), Set.copyOf(keys).size());
        assertTrue(keys.containsAll(List.of("knnAccuracy", "knnAccuracy.heldOut", "mapAtR")), keys.toString());
    }

    private static List<MetricInput> edges() {
        int[] eight = {0, 0, 0, 0, 1, 1, 1, 1};
        double[] far = Samples.points(8).toArray();
        Arrays.setAll(far, i -> far[i] * 1e99);
        double[] near = Samples.points(8).toArray();
        Arrays.setAll(near, i -> near[i] * 1e-160);
        return List.of(
                Samples.of(Matrix.of(0, 3), new int[0]),
                Samples.of(Matrix.of(1, 3, 1, 2, 3), 0),
                Samples.of(Matrix.of(2, 3, 1, 2, 3, 3, 2, 1), 0, 1),
                Samples.of(Samples.points(8), new int[8]),
                Samples.of(Samples.points(8), 0, 1, 2, 3, 4, 5, 6, 7),
                Samples.of(Samples.points(8), -1, -1, -1, -1, -1, -1, -1, -1),
                Samples.of(Matrix.of(8, 3, new double[24]), eight),
                Samples.of(Matrix.of(8, 3, new double[24]), null, eight),
                Samples.of(Matrix.of(8, 1, 1, 1, 1, 1, 2, 2, 2, 2), null, eight),
                Samples.of(Matrix.of(8, 3, far), null, eight),
                Samples.of(Matrix.of(8, 3, near), null, eight));
    }

    private static MetricInput permuted(int n, int... order) {
        Matrix points = Samples.points(n);
        boolean[] heldOut = new boolean[n];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            heldOut[i] = order[i] / 4 % 4 == 3;
            labels[i] = order[i] % 4;
        }
        Matrix others = Samples.shifted(points);
        return MetricInput.of(points.rows(order), labels, heldOut, others.rows(order), Samples.STREAMS);
    }

    /// Every member with its defaults, asked about each part it can be.
    private static Stream<DynamicTest> each(Consumer<Metric> check) {
        return Settings.members(Metric.class).stream()
                .map(member -> (Metric) Schema.of(member).defaults())
                .flatMap(MetricContractTest::parts)
                .map(metric -> DynamicTest.dynamicTest(metric.toString(), () -> check.accept(metric)));
    }

    private static Stream<Metric> parts(Metric metric) {
        return Settings.flatten((Record) metric).containsKey("part")
                ? Stream.of(metric, (Metric) Settings.with((Record) metric, "part", "held-out"))
                : Stream.of(metric);
    }
}
