package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.random.Purpose;
import pushpull.statistics.Contingency;
import pushpull.statistics.KMeans;
import pushpull.statistics.KMeans.Clustering;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.LogisticRegression;
import pushpull.statistics.NearestCentroid;
import pushpull.tensor.Matrix;

/// Clusters, prototypes and probes worked out by hand.
class GroupsTest {
    private static final Matrix TWO_PAIRS = Matrix.of(4, 1, 0, 2, 10, 12);
    private static final LabelledPoints PAIRED = new LabelledPoints(TWO_PAIRS, new int[] {4, 4, -1, -1});

    @Test
    void silhouetteComparesOwnAndNext() {
        assertArrayEquals(new double[] {9 / 11.0, 7 / 9.0, 7 / 9.0, 9 / 11.0}, Silhouette.samples(PAIRED), 1e-15);
        assertEquals(0.2, new DaviesBouldin().compute(PAIRED), 1e-15);
        assertEquals(4 * 25.0 * 2 / 4, new CalinskiHarabasz().compute(PAIRED), 1e-12);
    }

    @Test
    void kMeansFindsSeparateGroups() {
        int[] clusters = KMeans.cluster(TWO_PAIRS, 2, 3, Samples.STREAMS.of(Purpose.MEASURE, 0))
                .clusters();
        assertEquals(clusters[0], clusters[1]);
        assertEquals(clusters[2], clusters[3]);
        assertTrue(clusters[0] != clusters[2]);
    }

    @Test
    void kMeansEndsOnCoincidentPoints() {
        int[] clusters = KMeans.cluster(Matrix.of(6, 2, new double[12]), 4, 2, Samples.STREAMS.of(Purpose.MEASURE, 0))
                .clusters();
        assertEquals(6, clusters.length);
        assertEquals(
                0,
                KMeans.cluster(Matrix.of(0, 2), 4, 2, Samples.STREAMS.of(Purpose.MEASURE, 0))
                        .clusters()
                        .length);
    }

    @Test
    void kMeansSaysWhetherItConverged() {
        Clustering pairs = KMeans.cluster(TWO_PAIRS, 2, 3, Samples.STREAMS.of(Purpose.MEASURE, 0));
        assertTrue(pairs.converged());
        assertEquals(4, pairs.inertia(), 1e-15);
        int n = 20_000;
        double[] line = IntStream.range(0, n).mapToDouble(i -> i).toArray();
        Clustering slow = KMeans.cluster(Matrix.of(n, 1, line), 40, 1, Samples.STREAMS.of(Purpose.MEASURE, 0));
        assertFalse(slow.converged());
        assertEquals(40, IntStream.of(slow.clusters()).distinct().count());
    }

    @Test
    void agreementDoesNotCareForNames() {
        Contingency same = Contingency.of(new int[] {0, 0, 1, 1}, new int[] {7, 7, -2, -2});
        assertEquals(1, same.normalizedMutualInformation(), 1e-15);
        assertEquals(1, same.adjustedRand(), 1e-15);
        assertEquals(Math.log(2), same.mutualInformation(), 1e-15);
        Contingency apart = Contingency.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});
        assertEquals(0, apart.normalizedMutualInformation(), 1e-15);
        assertEquals(-0.5, apart.adjustedRand(), 1e-15);
        assertEquals(0.5, apart.purity(), 0);
        assertEquals(1, Contingency.of(new int[1], new int[1]).adjustedMutualInformation(), 0);
        assertTrue(Double.isNaN(Contingency.of(new int[0], new int[0]).purity()));
    }

    @Test
    void prototypesAreMeans() {
        NearestCentroid prototypes = NearestCentroid.fit(PAIRED);
        assertArrayEquals(new double[] {11, 1}, prototypes.centroids().toArray());
        assertArrayEquals(new int[] {4, -1, -1}, prototypes.predict(Matrix.of(3, 1, -5, 7, 6)));
    }

    @Test
    void zeroShotsGoByDirection() {
        LabelledPoints queries = new LabelledPoints(Matrix.of(2, 2, 0.1, 0, 0, 100), new int[] {0, 1});
        LabelledPoints reference = new LabelledPoints(Matrix.of(2, 2, 50, 1, 0, 0.01), new int[] {0, 1});
        assertEquals(1, ZeroShot.accuracy(queries, reference));
        assertTrue(Double.isNaN(new ZeroShot(Split.TRAINING).compute(Samples.of(TWO_PAIRS, null, 0, 0, 1, 1))));
    }

    @Test
    void aProbeOfOneClassDecidesForIt() {
        LogisticRegression probe = LogisticRegression.fit(new LabelledPoints(TWO_PAIRS, new int[] {3, 3, 3, 3}), 1);
        assertArrayEquals(new int[] {3, 3, 3, 3}, probe.predict(TWO_PAIRS));
    }

    @Test
    void aProbeOfTwoClassesIsOneUnitAtItsMinimum() {
        LogisticRegression probe = LogisticRegression.fit(PAIRED, 2);
        double w = probe.coefficients().get(0, 0);
        double b = probe.intercepts()[0];
        double slope = w;
        double free = 0;
        for (int i = 0; i < 4; i++) {
            double off = 1 / (1 + Math.exp(-(w * TWO_PAIRS.get(i, 0) + b))) - (i < 2 ? 1 : 0);
            slope += 2 * off * TWO_PAIRS.get(i, 0);
            free += 2 * off;
        }
        assertEquals(0, slope, 1e-7);
        assertEquals(0, free, 1e-8);
        assertArrayEquals(new int[] {4, 4, -1, -1}, probe.predict(TWO_PAIRS));
    }

    @Test
    void allPointsAreMeasuredUnlessFewerAreAskedFor() {
        MetricInput large = Samples.clusters(3000);
        assertFalse(large.extent().isPartial());
        MetricInput drawn = large.limited(MetricInput.LIMIT);
        assertTrue(drawn.extent().isPartial());
        assertEquals(large.extent().training(), drawn.extent().allTraining());
        assertEquals(
                MetricInput.LIMIT, drawn.extent().training() + drawn.extent().heldOut());
        assertEquals(drawn.extent().heldOut(), drawn.labelled(Split.HELD_OUT).size());
        assertEquals(
                drawn.points(),
                Samples.clusters(3000).limited(MetricInput.LIMIT).points());
    }

    @Test
    void unlabelledPointsCountOnlyWithoutLabels() {
        MetricInput sample = MetricInput.of(TWO_PAIRS, new int[] {0, -1, 1, -1}, new boolean[4], null, Samples.STREAMS);
        assertEquals(4, sample.points().rows());
        assertEquals(2, sample.labelled(Split.TRAINING).size());
        assertTrue(IntStream.of(sample.labelled(Split.TRAINING).labels()).allMatch(label -> label >= 0));
    }
}
