package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.statistics.Neighbours;
import pushpull.statistics.RankedNeighbours;
import pushpull.tensor.Matrix;

/// Neighbours on a line, worked out by hand.
class RetrievalTest {
    private static final Matrix LINE = Matrix.of(5, 1, 0, 1, 3, 3, 7);
    private static final int[] LABELS = {0, 1, 0, 0, 1};

    @Test
    void coincidentPointsComeInTheOrderOfTheirIndex() {
        Neighbours neighbours = Neighbours.within(LINE);
        assertArrayEquals(new int[] {1, 2, 3, 4}, neighbours.order(0));
        assertArrayEquals(new int[] {3, 1, 0, 4}, neighbours.order(2));
        assertArrayEquals(new int[] {2, 1, 0, 4}, neighbours.order(3));
        assertArrayEquals(new int[] {2, 3, 1, 0}, neighbours.order(4));
    }

    @Test
    void longOrdersAreSorted() {
        Matrix points = Samples.points(200);
        Neighbours neighbours = Neighbours.among(points, points);
        for (int i = 0; i < 200; i++) {
            double[] distances = neighbours.ranking(i, 0, new int[200]).distances();
            assertEquals(i, neighbours.neighbour(i, 0));
            for (int rank = 1; rank < 200; rank++) {
                assertTrue(distances[rank - 1] <= distances[rank]);
            }
        }
    }

    /// Hits by rank: 0 of class 0 finds 0110, 1 of class 1 finds 0001, 2 and 3 find 1010, 4 finds 0010.
    @Test
    void measuresCountHits() {
        assertEquals(2.0 / 5, value(new RecallAtK(1, Split.TRAINING)));
        assertEquals(3.0 / 5, value(new RecallAtK(2, Split.TRAINING)));
        assertEquals(2.0 / 5, value(new PrecisionAtOne(Split.TRAINING)));
        assertEquals((0.5 + 0 + 0.5 + 0.5 + 0) / 5, value(new RPrecision(Split.TRAINING)), 1e-15);
        assertEquals((0.25 + 0 + 0.5 + 0.5 + 0) / 5, value(new MapAtR(Split.TRAINING)), 1e-15);
        double first = (1 / 2.0 + 2 / 3.0) / 2;
        double second = (1 + 2 / 3.0) / 2;
        assertEquals((first + 0.25 + 2 * second + 1 / 3.0) / 5, value(new MeanAveragePrecision(Split.TRAINING, false)));
        assertEquals((0.5 + 0.25 + 1 + 1 + 1 / 3.0) / 5, value(new MeanReciprocalRank(Split.TRAINING)), 1e-15);
    }

    @Test
    void tiedNeighboursShareThePrecisionBehindThem() {
        RankedNeighbours tied = RankedNeighbours.of(new boolean[] {true, false, true}, new double[] {1, 1, 2});
        assertEquals((0.5 + 2 / 3.0) / 2, new MeanAveragePrecision(Split.TRAINING, true).compute(tied), 1e-15);
    }

    @Test
    void votesOfEqualNumberGoToTheSmallestLabel() {
        Neighbours neighbours = Neighbours.among(Matrix.of(1, 1, 0), Matrix.of(4, 1, 1, 2, 3, 4));
        assertArrayEquals(new int[] {2}, KnnAccuracy.predictions(neighbours, new int[] {5, 2, 5, 2}, 4));
        assertArrayEquals(new int[] {5}, KnnAccuracy.predictions(neighbours, new int[] {5, 2, 5, 2}, 3));
        assertArrayEquals(new int[] {-3}, KnnAccuracy.predictions(neighbours, new int[] {-3, 2, 5, 9}, 100));
    }

    private static double value(Retrieval measure) {
        return measure.compute(Neighbours.within(LINE), LABELS, LABELS);
    }
}
