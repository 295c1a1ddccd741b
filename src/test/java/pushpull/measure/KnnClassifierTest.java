package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.statistics.Neighbours;
import pushpull.tensor.Matrix;

class KnnClassifierTest {
    private static final Streams STREAMS = new Streams(1);

    /// Coordinates on a coarse lattice, so that many distances are equal.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9, 40})
    void votesAsTheMeasureDoes(int k) {
        Draws draws = STREAMS.of(Purpose.DATA, k);
        for (int round = 0; round < 20; round++) {
            Matrix gallery = lattice(25, draws);
            Matrix queries = lattice(40, draws);
            int[] labels = draws.ints(25, 0, 4).toArray();
            KnnClassifier vote = KnnClassifier.of(k, gallery, labels, new boolean[25], STREAMS);
            int[] expected = KnnAccuracy.predictions(Neighbours.among(queries, gallery), labels, k);
            for (int i = 0; i < 40; i++) {
                assertEquals(expected[i], vote.at(queries.row(i)));
            }
        }
    }

    private static Matrix lattice(int rows, Draws draws) {
        double[] values = draws.ints(2L * rows, -3, 4).asDoubleStream().toArray();
        return Matrix.owning(rows, 2, values);
    }

    @Test
    void onlyLabelledTrainingPointsVote() {
        Matrix points = Matrix.of(3, 1, 0, 1, 2);
        KnnClassifier vote =
                KnnClassifier.of(1, points, new int[] {-1, 0, 1}, new boolean[] {false, true, false}, STREAMS);
        assertEquals(1, vote.at(0));
        KnnClassifier nobody = KnnClassifier.of(5, points, new int[] {-1, -1, -1}, new boolean[3], STREAMS);
        assertEquals(KnnClassifier.NONE, nobody.at(0));
    }
}
