package pushpull.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.pair.Embeddings;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;
import pushpull.pair.Role;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;

/// Settings that other libraries' own tests use, against plain loops.
class LossVariantsTest {
    private static final int[] GROUPS = {0, 0, 0, 1, 1, 2, 2, 2, 2, 1};

    private static Arena arena(PairLoss loss) {
        return Arena.random(loss, new Euclidean(), 3, new Streams(5).of(Purpose.DATA, 0), GROUPS);
    }

    private static double distance(Matrix points, int i, int j) {
        return Geometry.distance(points.row(i), points.row(j));
    }

    static Stream<PairLoss> variants() {
        return Stream.of(
                new TripletLoss(-0.4, Reduction.MEAN_NONZERO),
                new TripletLoss(-0.4, Reduction.MEAN, true),
                new ContrastiveLoss(1, -0.5, ContrastiveLoss.Form.UNSQUARED, Reduction.SEPARATE_MEANS_NONZERO, 0),
                new MarginLoss(0.2, 1.2, Reduction.MEAN_NONZERO),
                new MarginLoss(0.5, 1.2, Reduction.SEPARATE_MEANS));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void gradientsAgreeWithDifferences(PairLoss loss) {
        assertEquals(0, arena(loss).gradientError(), 2e-7);
    }

    /// Only triplets whose different one is nearer by more than 0.4 count.
    @Test
    void aNegativeMarginForgivesTriplets() {
        Arena arena = arena(new TripletLoss(-0.4, Reduction.MEAN_NONZERO));
        Matrix points = arena.places(Role.EMBEDDINGS);
        List<Double> terms = new ArrayList<>();
        for (int a = 0; a < GROUPS.length; a++) {
            for (int p = 0; p < GROUPS.length; p++) {
                for (int n = 0; n < GROUPS.length && p != a && GROUPS[p] == GROUPS[a]; n++) {
                    double hinge = distance(points, a, p) - distance(points, a, n) - 0.4;
                    if (GROUPS[n] != GROUPS[a] && hinge > 0) {
                        terms.add(hinge);
                    }
                }
            }
        }
        double mean = terms.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertEquals(mean, arena.evaluate(1).value(), 1e-12);
    }

    @Test
    void slackBelowZeroPullsEvenWhatIsNear() {
        Arena arena = arena(new ContrastiveLoss(1, -0.5, ContrastiveLoss.Form.UNSQUARED, Reduction.SEPARATE_MEANS, 0));
        Matrix points = arena.places(Role.EMBEDDINGS);
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int i = 0; i < GROUPS.length; i++) {
            for (int j = 0; j < i; j++) {
                int kind = GROUPS[i] == GROUPS[j] ? 0 : 1;
                double d = distance(points, i, j);
                sums[kind] += kind == 0 ? d + 0.5 : Math.max(0, 1 - d);
                counts[kind]++;
            }
        }
        assertEquals(
                sums[0] / counts[0] + sums[1] / counts[1], arena.evaluate(1).value(), 1e-12);
    }

    @Test
    void pairsMissTheBoundaryFromEitherSide() {
        Arena arena = arena(new MarginLoss(0.3, 1.2, Reduction.MEAN_NONZERO));
        Matrix points = arena.places(Role.EMBEDDINGS);
        double sum = 0;
        int active = 0;
        for (int i = 0; i < GROUPS.length; i++) {
            for (int j = 0; j < i; j++) {
                double side = GROUPS[i] == GROUPS[j] ? 1 : -1;
                double missed = Math.max(0, 0.3 + side * (distance(points, i, j) - 1.2));
                sum += missed;
                active += missed > 0 ? 1 : 0;
            }
        }
        assertTrue(active > 5);
        assertEquals(sum / active, arena.evaluate(1).value(), 1e-12);
    }

    /// Coincident points, whose deviation is the root of epsilon alone, and gradients by differences beside.
    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5})
    void vicRegSpreadsUntilItsGoal(double goal) {
        VicRegLoss loss = new VicRegLoss(0, 2, 0, goal, 0.09);
        Matrix zeros = Matrix.of(6, 2, new double[12]);
        assertEquals(2 * (goal - 0.3), loss.evaluate(Embeddings.of(zeros), Embeddings.of(zeros)), 1e-12);
        Matrix points = Arena.random(
                        new TripletLoss(1, Reduction.MEAN),
                        new Euclidean(),
                        2,
                        new Streams(3).of(Purpose.DATA, 0),
                        0,
                        0,
                        1,
                        1)
                .places(Role.EMBEDDINGS);
        Embeddings first = Embeddings.of(points);
        loss.evaluate(first, Embeddings.of(points));
        for (int i = 0; i < points.rows(); i++) {
            double slope = (moved(loss, points, i, 1e-6) - moved(loss, points, i, -1e-6)) / 2e-6;
            assertEquals(slope, first.gradient()[1][i], 1e-7);
        }
    }

    private static double moved(VicRegLoss loss, Matrix points, int row, double step) {
        Embeddings first = Embeddings.of(points);
        first.coordinates()[1][row] += step;
        return loss.evaluate(first, Embeddings.of(points));
    }
}
