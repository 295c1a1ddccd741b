package pushpull.tensor;

/// Kernels over the first `n` values of heap rows, used by distances and losses.
///
/// Results do not depend on the width of the machine's vectors or on whether it has any; sums follow [RowKernels].
/// No kernel allocates, and `out` may be an input.
public final class Vectors {
    /// As many results as stay in the nearest cache while dimension after dimension is added.
    private static final int CACHED = 1024;

    private Vectors() {}

    private static RowKernels rows() {
        return Kernels.inForce().rows();
    }

    /// Lets plain loops begin, so that the first step is soon done, and vectors take over once they are compiled. The
    /// bits are the same; it is to be called before anything is computed.
    public static void beginPlainly() {
        Kernels.beginPlainly();
    }

    public static double dot(double[] a, double[] b, int n) {
        return rows().dot(a, b, n);
    }

    public static double sum(double[] a, int n) {
        return rows().sum(a, n);
    }

    /// The largest value, minus infinity of none, NaN if one is NaN.
    public static double max(double[] a, int n) {
        return rows().max(a, n);
    }

    /// The smallest value, infinity of none, NaN if one is NaN.
    public static double min(double[] a, int n) {
        return rows().min(a, n);
    }

    /// Writes the indices of the first `n` values that are at most `most`, ascending, and returns how many.
    ///
    /// @param out has room for one more than `n`
    public static int indicesUpTo(double most, double[] x, int[] out, int n) {
        return rows().indicesUpTo(most, x, out, n);
    }

    /// Adds `alpha * x` to `y`.
    public static void axpy(double alpha, double[] x, double[] y, int n) {
        rows().axpy(alpha, x, y, n);
    }

    public static void scale(double alpha, double[] x, int n) {
        rows().scale(alpha, x, n);
    }

    public static void sqrt(double[] x, double[] out, int n) {
        rows().sqrt(x, out, n);
    }

    /// Writes `f / d`, and 0 if either is 0.
    public static void divide(double[] f, double[] d, double[] out, int n) {
        rows().divide(f, d, out, n);
    }

    /// Writes `max(0, x - slack)`.
    public static void excess(double slack, double[] x, double[] out, int n) {
        rows().excess(slack, x, out, n);
    }

    /// How many values are greater than 0.
    public static int countPositive(double[] x, int n) {
        return rows().countPositive(x, n);
    }

    /// Writes `max(0, margin - x)`.
    public static void hinge(double margin, double[] x, double[] out, int n) {
        rows().hinge(margin, x, out, n);
    }

    /// Writes `exp(scale * x + shift)` and returns the sum of what it wrote: to 4e-16 relative, with gradual underflow,
    /// infinity and NaN as [Math#exp] has them.
    public static double expSum(double[] x, double scale, double shift, double[] out, int n) {
        Kernels.inForce().exponentials().exp(x, scale, shift, out, n);
        return rows().sum(out, n);
    }

    /// Writes the squared Euclidean distances from `point` to a span of points given by one array per dimension.
    public static void squaredDistances(double[][] columns, double[] point, ColumnRange span, double[] out) {
        DistanceKernels kernels = Kernels.inForce().distances();
        if (columns.length == 2) {
            kernels.squarePlane(columns, point, span, out);
            return;
        }
        for (int from = span.from(); from < span.to(); from += CACHED) {
            int to = Math.min(span.to(), from + CACHED);
            ColumnRange part = new ColumnRange(from, to, span.at() + from - span.from());
            for (int k = 0; k < columns.length; k++) {
                kernels.square(columns[k], point[k], part, out, k > 0);
            }
        }
    }

    /// Writes `shift` minus the inner products of `point` with a span of points given by one array per dimension.
    public static void products(double[][] columns, double[] point, double shift, ColumnRange span, double[] out) {
        DistanceKernels kernels = Kernels.inForce().distances();
        if (columns.length == 2) {
            kernels.productPlane(columns, point, shift, span, out);
            return;
        }
        for (int k = 0; k < columns.length; k++) {
            kernels.multiply(columns[k], point[k], span, out, k > 0);
        }
        kernels.subtractFrom(shift, span, out);
    }

    /// Writes the square roots of `count` values from `at` on, in place.
    public static void sqrt(double[] x, int at, int count) {
        rows().sqrt(x, at, count);
    }
}
