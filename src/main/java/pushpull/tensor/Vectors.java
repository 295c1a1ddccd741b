package pushpull.tensor;

/// Kernels over the first `n` values of heap rows, used by distances and losses.
///
/// Results do not depend on the width of the machine's vectors or on whether it has any; sums follow [RowKernels].
/// No kernel allocates, and `out` may be an input.
public final class Vectors {
    private static final RowKernels ROWS = Kernels.ROWS;
    private static final DistanceKernels DISTANCES = Kernels.DISTANCES;
    private static final ExponentialKernels EXPONENTIALS = Kernels.EXPONENTIALS;

    private Vectors() {}

    public static double dot(double[] a, double[] b, int n) {
        return ROWS.dot(a, b, n);
    }

    public static double sum(double[] a, int n) {
        return ROWS.sum(a, n);
    }

    /// The largest value, minus infinity of none, NaN if one is NaN.
    public static double max(double[] a, int n) {
        return ROWS.max(a, n);
    }

    /// The smallest value, infinity of none, NaN if one is NaN.
    public static double min(double[] a, int n) {
        return ROWS.min(a, n);
    }

    /// Adds `alpha * x` to `y`.
    public static void axpy(double alpha, double[] x, double[] y, int n) {
        ROWS.axpy(alpha, x, y, n);
    }

    public static void scale(double alpha, double[] x, int n) {
        ROWS.scale(alpha, x, n);
    }

    public static void sqrt(double[] x, double[] out, int n) {
        ROWS.sqrt(x, out, n);
    }

    /// Writes `f / d`, and 0 where `d` is 0.
    public static void divide(double[] f, double[] d, double[] out, int n) {
        ROWS.divide(f, d, out, n);
    }

    /// Writes `max(0, margin - x)`.
    public static void hinge(double margin, double[] x, double[] out, int n) {
        ROWS.hinge(margin, x, out, n);
    }

    /// Writes exp, to 4e-16 relative, with gradual underflow, infinity and NaN as [Math#exp] has them.
    public static void exp(double[] x, double[] out, int n) {
        EXPONENTIALS.exp(x, out, n);
    }

    /// Writes `exp(scale * x + shift)` and returns the sum of what it wrote.
    public static double expSum(double[] x, double scale, double shift, double[] out, int n) {
        EXPONENTIALS.exp(x, scale, shift, out, n);
        return ROWS.sum(out, n);
    }

    /// Writes tanh, to 6e-16 relative.
    public static void tanh(double[] x, double[] out, int n) {
        EXPONENTIALS.tanh(x, out, n);
    }

    /// Writes the squared Euclidean distances from `point` to `n` points given by one array per dimension.
    public static void squaredDistances(double[][] columns, double[] point, double[] out, int n) {
        for (int k = 0; k < columns.length; k++) {
            DISTANCES.square(columns[k], point[k], out, n, k > 0);
        }
    }

    /// Writes the inner products of `point` with `n` points given by one array per dimension.
    public static void products(double[][] columns, double[] point, double[] out, int n) {
        for (int k = 0; k < columns.length; k++) {
            DISTANCES.multiply(columns[k], point[k], out, n, k > 0);
        }
    }

    /// The sum of `c[j] * (p - x[j])`: one coordinate of the gradient at a point `p` pulled by the points `x`.
    public static double pull(double[] c, double p, double[] x, int n) {
        return ROWS.pull(c, p, x, n);
    }

    /// Subtracts the sum over the tile's rows i of `c[i][j] * (p[i] - x[j])` from `gradient[j]`: the reaction to
    /// [#pull].
    public static void pullColumns(Tile tile, double[] p, double[] x, double[] gradient) {
        DISTANCES.pullColumns(tile, p, x, gradient);
    }

    /// Adds the sum over the tile's rows i of `c[i][j] * p[i]` to `gradient[j]`.
    public static void addColumns(Tile tile, double[] p, double[] gradient) {
        DISTANCES.addColumns(tile, p, gradient);
    }
}
