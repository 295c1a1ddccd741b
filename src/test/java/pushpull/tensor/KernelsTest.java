package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
        assertEquals(plain.countPositive(special(n), n), vector.countPositive(special(n), n));
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
        compareRows(n, (kernels, out) -> kernels.excess(0.5, a, out, n));
        compareRows(n, (kernels, out) -> kernels.sqrt(out, Math.min(1, n), Math.max(0, n - 1)));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void exponentials(int n) {
        double[] a = special(n);
        var plain = new PlainExponentials();
        var vector = new VectorExponentials();
        compare(plain, vector, n, (ExponentialKernels kernels, double[] out) -> kernels.exp(a, 1, 0, out, n));
        compare(plain, vector, n, (ExponentialKernels kernels, double[] out) -> kernels.exp(a, 2.5, -1, out, n));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void distances(int n) {
        double[][] x = {random(n + 2, 1), random(n + 2, 2)};
        double[] p = {0.4, -0.7};
        ColumnRange span = new ColumnRange(2, n + 2, 1);
        var plain = new PlainDistances();
        var vector = new VectorDistances();
        for (boolean add : new boolean[] {false, true}) {
            compare(plain, vector, n, (DistanceKernels k, double[] out) -> k.square(x[0], 0.4, span, out, add));
            compare(plain, vector, n, (DistanceKernels k, double[] out) -> k.multiply(x[0], 0.4, span, out, add));
        }
        compare(plain, vector, n, (DistanceKernels k, double[] out) -> k.squarePlane(x, p, span, out));
        compare(plain, vector, n, (DistanceKernels k, double[] out) -> k.productPlane(x, p, 1, span, out));
        compare(plain, vector, n, (DistanceKernels k, double[] out) -> k.subtractFrom(1, span, out));
    }

    /// Indices of all, none, some, and of values that are the limit or no number.
    @ParameterizedTest
    @MethodSource("lengths")
    void indicesUpToALimit(int n) {
        double[] a = special(n);
        for (double most : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, n > 0 ? a[n / 2] : 1}) {
            int[] plain = new int[n + 1];
            int[] vector = new int[n + 1];
            int found = new PlainRows().indicesUpTo(most, a, plain, n);
            assertEquals(found, new VectorRows().indicesUpTo(most, a, vector, n));
            assertArrayEquals(Arrays.copyOf(plain, found), Arrays.copyOf(vector, found));
        }
    }

    /// Cached part by part, the distances to many points are those of one pass.
    @Test
    void partsOfALongSpanAreTheWhole() {
        int n = 2500;
        double[][] x = {random(n, 1), random(n, 2), random(n, 3)};
        double[] out = new double[n];
        Vectors.squaredDistances(x, new double[] {0.4, -0.7, 0.1}, ColumnRange.all(n), out);
        for (int j = 0; j < n; j++) {
            double a = x[0][j] - 0.4;
            double b = x[1][j] + 0.7;
            double c = x[2][j] - 0.1;
            assertEquals(Math.fma(c, c, Math.fma(b, b, a * a)), out[j]);
        }
    }

    /// Whole rows, of which the last panel is not full, against a loop over the dimensions.
    @ParameterizedTest
    @MethodSource("lengths")
    void squaredDistancesAreThoseOfALoop(int n) {
        Matrix rows = Matrix.owning(n, 3, random(3 * n, 5));
        Matrix points = Matrix.owning(5, 3, random(15, 6));
        SquaredDistances all = new SquaredDistances(rows);
        double[][] out = all.room();
        for (int first = 0; first < 5; first += SquaredDistances.ROWS) {
            all.compute(points, first, out);
            for (int i = first; i < Math.min(5, first + SquaredDistances.ROWS); i++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int k = 0; k < 3; k++) {
                        double off = rows.get(j, k) - points.get(i, k);
                        sum += off * off;
                    }
                    assertEquals(sum, out[i - first][j]);
                }
            }
        }
        double[] panel = random(3 * Kernels.WIDTH, 7);
        double[] four = random(3 * SquaredDistances.SIDE, 8);
        double[][] plain = new double[SquaredDistances.SIDE][Kernels.WIDTH];
        double[][] vector = new double[SquaredDistances.SIDE][Kernels.WIDTH];
        new PlainDistances().squareBlock(panel, 0, four, plain, 0);
        new VectorDistances().squareBlock(panel, 0, four, vector, 0);
        assertArrayEquals(plain, vector);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void pulls(int n) {
        double[] forces = random(n + 2, 4);
        for (ColumnRange part : new ColumnRange[] {
            ColumnRange.all(n), new ColumnRange(Math.min(1, n), n, 0), new ColumnRange(n, n + 2, n)
        }) {
            compareTiles(n, (kernels, tile) -> kernels.copy(forces, -0.5, part, tile.coefficients(1)));
            compareTiles(n, (kernels, tile) -> kernels.spreadApart(tile, 1, forces, -0.5, part));
            compareTiles(n, (kernels, tile) -> kernels.spreadAlong(tile, 2, forces, -0.5, part));
            compareTiles(n, (kernels, tile) -> {
                double[] c = tile.coefficients(2);
                tile.pull(2)[0] = kernels.pullApart(c, 0.7, tile.column(1), part);
                tile.pull(2)[1] = kernels.pullAlong(c, tile.column(1), part);
            });
            compareTiles(n, (kernels, tile) -> kernels.pushApart(tile, 1, tile.column(0), part));
            compareTiles(n, (kernels, tile) -> kernels.pushAlong(tile, 1, tile.column(0), part));
            double[][] gradient = {random(n + 2, 6), random(n + 2, 7)};
            compareTiles(n, (kernels, tile) -> {
                double[][] own = {gradient[0].clone(), gradient[1].clone()};
                kernels.pushPlaneApart(tile, own, part.from(), part.to());
                kernels.pushPlaneAlong(tile, own, part.from(), part.to());
                System.arraycopy(own[0], 0, tile.column(0), 0, n + 2);
                System.arraycopy(own[1], 0, tile.column(1), 0, n + 2);
            });
        }
    }

    /// Works on two tiles of the same numbers and compares everything they hold.
    private static void compareTiles(int n, BiConsumer<PullKernels, Tile> work) {
        Tile expected = tile(n + 2);
        Tile actual = tile(n + 2);
        work.accept(new PlainPulls(), expected);
        work.accept(new VectorPulls(), actual);
        for (int row = 0; row < Tile.ROWS; row++) {
            assertArrayEquals(expected.coefficients(row), actual.coefficients(row));
            assertArrayEquals(expected.pull(row), actual.pull(row));
        }
        assertArrayEquals(expected.column(0), actual.column(0));
        assertArrayEquals(expected.column(1), actual.column(1));
    }

    private static Tile tile(int count) {
        Tile tile = new Tile(2, count, true);
        tile.over(new double[][] {random(count, 20), random(count, 21)});
        for (int row = 0; row < Tile.ROWS; row++) {
            System.arraycopy(random(2, 30 + row), 0, tile.point(row), 0, 2);
            System.arraycopy(random(count, 40 + row), 0, tile.coefficients(row), 0, count);
        }
        return tile;
    }
}
