package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Vectors against plain loops: the same bits for every length.
class KernelsTest {
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        1e-300,
        -1e-310,
        708,
        -708,
        709.5,
        -709,
        -744,
        745,
        -750,
        1e9,
        -1e9,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    @BeforeAll
    static void needsVectors() {
        assumeTrue(Kernels.LANES >= 4);
    }

    static IntStream lengths() {
        return IntStream.concat(IntStream.range(0, 36), IntStream.of(100, 1003));
    }

    private static double[] random(int n, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 3 * random.nextGaussian();
        }
        return values;
    }

    /// Random numbers with special ones strewn in.
    private static double[] special(int n) {
        double[] values = random(n, 8);
        for (int i = 3; i < n; i += 5) {
            values[i] = SPECIAL[i / 5 % SPECIAL.length];
        }
        return values;
    }

    private static <K> void compare(K plain, K vector, int n, BiConsumer<K, double[]> work) {
        double[] expected = random(n + 2, 5);
        double[] actual = expected.clone();
        work.accept(plain, expected);
        work.accept(vector, actual);
        assertArrayEquals(expected, actual);
    }

    private static void compareRows(int n, BiConsumer<RowKernels, double[]> work) {
        compare(new PlainRows(), new VectorRows(), n, work);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void sums(int n) {
        double[] a = random(n, 1);
        double[] b = random(n, 2);
        var plain = new PlainRows();
        var vector = new VectorRows();
        assertEquals(plain.dot(a, b, n), vector.dot(a, b, n));
        assertEquals(plain.sum(a, n), vector.sum(a, n));
        assertEquals(plain.pull(a, 0.7, b, n), vector.pull(a, 0.7, b, n));
        assertEquals(plain.max(a, n), vector.max(a, n));
        assertEquals(plain.min(a, n), vector.min(a, n));
        assertEquals(plain.max(special(n), n), vector.max(special(n), n));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void rows(int n) {
        double[] a = special(n);
        double[] b = random(n, 2);
        compareRows(n, (kernels, out) -> kernels.axpy(0.3, b, out, n));
        compareRows(n, (kernels, out) -> kernels.scale(-0.3, out, n));
        compareRows(n, (kernels, out) -> kernels.sqrt(a, out, n));
        compareRows(n, (kernels, out) -> kernels.divide(b, a, out, n));
        compareRows(n, (kernels, out) -> kernels.divide(a, special(n), out, n));
        compareRows(n, (kernels, out) -> kernels.hinge(0.5, a, out, n));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void exponentials(int n) {
        double[] a = special(n);
        var plain = new PlainExponentials();
        var vector = new VectorExponentials();
        compare(plain, vector, n, (ExponentialKernels kernels, double[] out) -> kernels.exp(a, out, n));
        compare(plain, vector, n, (ExponentialKernels kernels, double[] out) -> kernels.exp(a, 2.5, -1, out, n));
        compare(plain, vector, n, (ExponentialKernels kernels, double[] out) -> kernels.tanh(a, out, n));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void distances(int n) {
        double[] x = random(n + 2, 1);
        double[] p = random(9, 3);
        double[][] c = new double[9][];
        for (int i = 0; i < c.length; i++) {
            c[i] = random(n + 2, 10 + i);
        }
        var plain = new PlainDistances();
        var vector = new VectorDistances();
        for (boolean add : new boolean[] {false, true}) {
            compare(plain, vector, n, (DistanceKernels kernels, double[] out) -> kernels.square(x, 0.4, out, n, add));
            compare(plain, vector, n, (DistanceKernels kernels, double[] out) -> kernels.multiply(x, 0.4, out, n, add));
        }
        for (Tile tile : new Tile[] {new Tile(c, 9, 0, n), new Tile(c, 8, Math.min(1, n), n), new Tile(c, 2, 0, n)}) {
            compare(plain, vector, n, (DistanceKernels kernels, double[] out) -> kernels.pullColumns(tile, p, x, out));
            compare(plain, vector, n, (DistanceKernels kernels, double[] out) -> kernels.addColumns(tile, p, out));
        }
    }
}
