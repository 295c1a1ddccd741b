package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestOrder;
import pushpull.statistics.Neighbours;
import pushpull.statistics.PairScores;
import pushpull.statistics.Roc;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// One sweep over the pairs against whole lists of neighbours.
class PairwisePassTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 17, 60, 399, 799})
    void ordersAsAWholeSortDoes(int depth) {
        Matrix points = tied(800);
        Neighbours neighbours = Neighbours.within(points);
        NearestOrder order = new NearestOrder(800);
        for (int i = 0; i < 800; i++) {
            double[] line = new double[800];
            for (int j = 0; j < 800; j++) {
                line[j] = Geometry.distance(points.row(i), points.row(j));
            }
            int[] expected = Arrays.copyOf(neighbours.order(i), depth);
            assertArrayEquals(expected, order.nearest(line, 800, i, depth));
        }
    }

    @Test
    void oneFarPointLeavesTheOrderRight() {
        double[] line =
                IntStream.range(0, 3000).mapToDouble(i -> i * 7919 % 3000).toArray();
        line[17] = 1e90;
        int[] order = new NearestOrder(3000).nearest(line, 3000, -1, 3000);
        assertEquals(17, order[2999]);
        for (int rank = 1; rank < 3000; rank++) {
            assertTrue(line[order[rank - 1]] < line[order[rank]]);
        }
    }

    @Test
    void retrievalIsThatOfWholeRankings() {
        Matrix points = tied(500);
        int[] labels = IntStream.range(0, 500).map(i -> i % 7).toArray();
        MetricInput sample = MetricInput.of(points, labels, new boolean[500], null, Samples.STREAMS);
        Neighbours neighbours = Neighbours.within(points);
        for (Retrieval measure : List.of(
                new RecallAtK(3, Split.TRAINING),
                new PrecisionAtOne(Split.TRAINING),
                new RPrecision(Split.TRAINING),
                new MapAtR(Split.TRAINING),
                new MeanAveragePrecision(Split.TRAINING, true),
                new MeanReciprocalRank(Split.TRAINING))) {
            assertEquals(measure.compute(neighbours, labels, labels), measure.compute(sample), measure.toString());
        }
        int[] votes = KnnAccuracy.predictions(neighbours, labels, 5);
        double accuracy = sample.labelled(Split.TRAINING).accuracy(votes);
        assertEquals(accuracy, new KnnAccuracy(5, Split.TRAINING).compute(sample));
    }

    @Test
    void severalMeasuresShareASweep() {
        MetricInput sample = Samples.clusters(300);
        Measures.of(Metric.standard(), sample)
                .forEach((metric, measured) ->
                        assertEquals(metric.compute(Samples.clusters(300)), measured.value(), metric.toString()));
    }

    @Test
    void workersChangeNoBit() {
        for (int points : new int[] {2, 17, RocTally.EXACT + 7}) {
            List<Metric> metrics = Metric.standard().stream()
                    .filter(PairwiseMetric.class::isInstance)
                    .toList();
            var alone = Measures.of(metrics, Samples.clusters(points)).values();
            try (WorkerPool three = new WorkerPool(3)) {
                var shared = Measures.of(metrics, Samples.clusters(points), three, _ -> {})
                        .values();
                assertEquals(List.copyOf(alone), List.copyOf(shared));
            }
        }
    }

    /// Coincident points, and distances many powers of two apart in either order.
    @Test
    void distancesOfAnySizeAreCounted() {
        int n = RocTally.EXACT + 1;
        double[] places = new double[n];
        for (int i = 0; i < n; i++) {
            places[i] = i < 2 ? 0 : Math.scalb(1.0 + i * 1e-4, i % 60 - 30);
        }
        LabelledPoints many = new LabelledPoints(
                Matrix.of(n, 1, places), IntStream.range(0, n).map(i -> i % 3).toArray());
        RocTally tally = new RocTally(many.labels());
        PairwisePass.within(many, tally);
        Roc exact = PairScores.negativeDistance(many).roc();
        assertEquals(exact.positives(), tally.roc().positives());
        assertEquals(exact.negatives(), tally.roc().negatives());
        assertEquals(exact.auc(), tally.roc().auc(), tally.roc().slack());
    }

    /// The same points below and above the number from which pairs are counted together.
    @Test
    void verificationOfManyIsWithinItsSlack() {
        LabelledPoints many = new LabelledPoints(
                Samples.points(RocTally.EXACT + 1),
                IntStream.rangeClosed(0, RocTally.EXACT).map(i -> i % 4).toArray());
        RocTally tally = new RocTally(many.labels());
        PairwisePass.within(many, tally);
        Roc exact = PairScores.negativeDistance(many).roc();
        Roc counted = tally.roc();
        assertTrue(counted.slack() > 0 && counted.slack() < 1e-4, "" + counted.slack());
        assertEquals(exact.auc(), counted.auc(), counted.slack());
        assertEquals(exact.auc(), counted.auc(), 1e-7);
        assertEquals(exact.equalErrorRate(), counted.equalErrorRate(), 1e-4);
        assertEquals(exact.positives(), counted.positives());
        int at = counted.size() / 2;
        long accepted = Arrays.stream(PairScores.negativeDistance(many).positives())
                .filter(score -> score >= counted.thresholds()[at])
                .count();
        assertEquals(accepted, counted.trueAccepts()[at]);
    }

    @Test
    void uniformityOfManyIsThatOfAPlainSum() {
        Matrix points = Samples.points(3100);
        double[][] rows = Geometry.rows(points);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.exp(-2 * Geometry.squaredDistance(rows[i], rows[j]));
            }
        }
        assertEquals(Math.log(sum / (3100 * 3099 / 2)), new Uniformity(2).compute(points), 1e-12);
    }

    @Test
    void sumsOverTheClassesOfManyAreThoseOverPairs() {
        int n = Alignment.BY_PAIRS + 1;
        LabelledPoints many = new LabelledPoints(
                Samples.points(n), IntStream.range(0, n).map(i -> i % 4).toArray());
        double[][] rows = Geometry.rows(many.points());
        double[][] units = Geometry.unitRows(many.points());
        double squares = 0;
        double cosines = 0;
        long pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i % 4; j < i; j += 4) {
                squares += Geometry.squaredDistance(rows[i], rows[j]);
                cosines += Geometry.dot(units[i], units[j]);
                pairs++;
            }
        }
        assertEquals(squares / pairs, new Alignment(2).withinClasses(many), 1e-11);
        assertEquals(cosines / pairs, new Tolerance().compute(many), 1e-11);
    }

    /// Points on a coarse grid, of which many are equally far from each other.
    private static Matrix tied(int n) {
        Draws draws = Samples.STREAMS.of(Purpose.DATA, 3);
        double[] values = new double[2 * n];
        Arrays.setAll(values, i -> draws.nextInt(9));
        return Matrix.owning(n, 2, values);
    }
}
