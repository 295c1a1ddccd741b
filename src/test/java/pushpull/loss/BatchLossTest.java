package pushpull.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.formula.Formula;
import pushpull.formula.FormulaBook;
import pushpull.formula.FormulaEvaluator;
import pushpull.formula.NamedValues;
import pushpull.pair.Embeddings;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;

/// What every loss of whole views must keep.
class BatchLossTest {
    private static final int DIMENSIONS = 3;

    static Stream<BatchLoss> losses() {
        List<BatchLoss> losses = new ArrayList<>();
        for (Class<? extends Record> type : Settings.members(BatchLoss.class)) {
            losses.add(Settings.member(BatchLoss.class, type.getSimpleName()));
        }
        losses.add(new BarlowTwinsLoss(0.0051, BarlowTwinsLoss.Deviation.PAPER));
        return losses.stream();
    }

    private static double[] random(int points, double scale) {
        Draws draws = new Streams(3).of(Purpose.DATA, points);
        double[] values = new double[2 * points * DIMENSIONS];
        Arrays.setAll(values, i -> scale * draws.nextGaussian());
        return values;
    }

    /// The value; the gradient of both views, first before second, is written to `gradient`.
    private static double evaluate(BatchLoss loss, double[] both, double[] gradient) {
        int half = both.length / 2;
        Embeddings first = view(Arrays.copyOf(both, half));
        Embeddings second = view(Arrays.copyOfRange(both, half, both.length));
        double value = loss.evaluate(first, second);
        System.arraycopy(first.gradients().toArray(), 0, gradient, 0, half);
        System.arraycopy(second.gradients().toArray(), 0, gradient, half, half);
        return value;
    }

    private static Embeddings view(double... values) {
        return Embeddings.of(Matrix.owning(values.length / DIMENSIONS, DIMENSIONS, values));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void formulaGivesTheValue(BatchLoss loss) {
        for (int points : new int[] {1, 2, 7}) {
            double[] both = random(points, 0.6);
            double value = evaluate(loss, both, new double[both.length]);
            Embeddings first = view(Arrays.copyOf(both, both.length / 2));
            Embeddings second = view(Arrays.copyOfRange(both, both.length / 2, both.length));
            Formula formula = FormulaBook.formula((Record) loss, true);
            double told =
                    FormulaEvaluator.value(formula.share(), formula.in(new NamedValues(loss.parts(first, second))));
            assertEquals(value, told, 1e-11 * Math.max(1, value));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientAgreesWithDifferences(BatchLoss loss) {
        double[] places = random(7, 0.8);
        double[] gradient = new double[places.length];
        double[] unused = new double[places.length];
        evaluate(loss, places, gradient);
        double step = 1e-6;
        for (int i = 0; i < places.length; i++) {
            double[] moved = places.clone();
            moved[i] += step;
            double up = evaluate(loss, moved, unused);
            moved[i] -= 2 * step;
            double down = evaluate(loss, moved, unused);
            assertEquals((up - down) / (2 * step), gradient[i], 2e-7 * Math.max(1, Math.abs(gradient[i])));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void degenerateBatchesStayFinite(BatchLoss loss) {
        double[] constant = new double[30];
        Arrays.fill(constant, 1000.1);
        List<double[]> batches =
                List.of(random(1, 1), random(2, 1), random(5, 1000), random(5, 1e-9), random(5, 0), constant);
        for (double[] places : batches) {
            double[] gradient = new double[places.length];
            assertTrue(Double.isFinite(evaluate(loss, places, gradient)));
            assertTrue(Arrays.stream(gradient).allMatch(Double::isFinite));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void movingAViewOnlyMattersWhereViewsAreCompared(BatchLoss loss) {
        double[] places = random(6, 1);
        double[] moved = places.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += 5;
        }
        double[] gradient = new double[places.length];
        assertEquals(evaluate(loss, places, gradient), evaluate(loss, moved, gradient), 1e-10);
    }
}
