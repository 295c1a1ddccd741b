package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Vectors against plain loops outside the heap: the same bits for every length.
class SegmentKernelsTest {
    @BeforeAll
    static void needsVectors() {
        assumeTrue(Kernels.LANES >= 4);
    }

    static IntStream lengths() {
        return IntStream.concat(IntStream.range(0, 20), IntStream.of(1003));
    }

    private static Tensor random(int n, long seed) {
        Random random = new Random(seed);
        Tensor tensor = Tensor.zeros(1, n);
        for (int i = 0; i < n; i++) {
            tensor.set(0, i, random.nextGaussian());
        }
        return tensor;
    }

    private static <K> void compare(K plain, K vector, int n, BiConsumer<K, Tensor[]> work) {
        Tensor[] expected = {random(n, 1), random(n, 2), positive(random(n, 3)), positive(random(n, 4))};
        Tensor[] actual = {random(n, 1), random(n, 2), positive(random(n, 3)), positive(random(n, 4))};
        work.accept(plain, expected);
        work.accept(vector, actual);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i].toMatrix(), actual[i].toMatrix());
        }
    }

    /// Moments of squares are not negative.
    private static Tensor positive(Tensor tensor) {
        for (int i = 0; i < tensor.length(); i++) {
            tensor.set(0, i, Math.abs(tensor.get(0, i)));
        }
        return tensor;
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void activations(int n) {
        var plain = new PlainSegments();
        var vector = new VectorSegments();
        int from = Math.min(1, n);
        assertEquals(
                plain.sum(random(n, 1).segment(), from, n),
                vector.sum(random(n, 1).segment(), from, n));
        Tensor infinite = random(n, 1);
        assertTrue(vector.isFinite(infinite.segment(), from, n));
        for (int i = from; i < n; i++) {
            double before = infinite.get(0, i);
            infinite.set(0, i, i % 2 == 0 ? Double.NaN : Double.NEGATIVE_INFINITY);
            assertFalse(vector.isFinite(infinite.segment(), from, n));
            assertFalse(plain.isFinite(infinite.segment(), from, n));
            infinite.set(0, i, before);
        }
        compare(plain, vector, n, (SegmentKernels k, Tensor[] t) -> k.tanh(t[0].segment(), from, n));
        compare(plain, vector, n, (SegmentKernels k, Tensor[] t) -> k.relu(t[0].segment(), from, n));
        compare(
                plain,
                vector,
                n,
                (SegmentKernels k, Tensor[] t) -> k.tanhBackward(t[0].segment(), t[1].segment(), from, n));
        compare(
                plain,
                vector,
                n,
                (SegmentKernels k, Tensor[] t) -> k.reluBackward(t[0].segment(), t[1].segment(), from, n));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void products(int n) {
        var plain = new PlainSegments();
        var vector = new VectorSegments();
        Tensor a = random(n + 1, 1);
        Tensor b = random(n + 2, 2);
        assertEquals(plain.dot(a.segment(), 1, b.segment(), 2, n), vector.dot(a.segment(), 1, b.segment(), 2, n));
        Product.Factor weights = new Product.Factor(random(18, 3).segment(), 3, 1);
        Product.Factor x = new Product.Factor(random(3 * n, 4).segment(), n, 1);
        int from = Math.min(1, n);
        for (int row : new int[] {0, 4}) {
            Tensor expected = random(6 * n, 5);
            Tensor actual = random(6 * n, 5);
            plain.combine(new Product(weights, x, expected.segment(), null, 6, 3, n, false), row, from, n);
            vector.combine(new Product(weights, x, actual.segment(), null, 6, 3, n, false), row, from, n);
            assertEquals(expected.toMatrix(), actual.toMatrix());
        }
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void updates(int n) {
        var plain = new PlainUpdates();
        var vector = new VectorUpdates();
        var descent = new Updates.Descent(0.1, 0.9, 0.7, 0.01, 0.9);
        var adaption = new Updates.Adaption(0.1, 0.9, 0.99, 1.7, 1e-8, 0.01, 0.98);
        var scaling = new Updates.Scaling(0.1, 0.9, 0.1, 1e-8, 0.01);
        compare(plain, vector, n, (UpdateKernels k, Tensor[] t) -> k.descend(descent, run(t), t[2].segment()));
        compare(
                plain,
                vector,
                n,
                (UpdateKernels k, Tensor[] t) -> k.adapt(adaption, run(t), t[2].segment(), t[3].segment()));
        compare(plain, vector, n, (UpdateKernels k, Tensor[] t) -> k.scale(scaling, run(t), t[3].segment()));
        compare(plain, vector, n, (UpdateKernels k, Tensor[] t) -> k.updateAverage(0.99, run(t)));
    }

    private static UpdateKernels.Run run(Tensor[] tensors) {
        return new UpdateKernels.Run(tensors[0].segment(), tensors[1].segment(), 0, tensors[0].length());
    }
}
