package pushpull.tensor;

/// Loops between one point and a span of others, whose coordinates are one heap array per dimension.
///
/// Sums over dimensions run in sequence with fused multiply-adds.
sealed interface DistanceKernels permits VectorDistances, PlainDistances {
    /// Writes, or adds when `add`, `(x[j] - p)²` for one dimension.
    void square(double[] x, double p, ColumnRange span, double[] out, boolean add);

    /// Writes, or adds when `add`, `x[j] * p` for one dimension.
    void multiply(double[] x, double p, ColumnRange span, double[] out, boolean add);

    /// The squares of both dimensions of the plane in one loop.
    void squarePlane(double[][] x, double[] p, ColumnRange span, double[] out);

    /// Writes `shift` minus the products of both dimensions of the plane in one loop.
    void productPlane(double[][] x, double[] p, double shift, ColumnRange span, double[] out);

    /// Replaces what a span holds by `shift` minus it.
    void subtractFrom(double shift, ColumnRange span, double[] out);

    /// Writes, from `at` on in each row of `out`, the squared distances of four points to a panel of
    /// [Kernels#WIDTH] others: products and sums are rounded apart, as in a plain loop over the dimensions.
    ///
    /// @param panel dimension by dimension, the coordinate of each of the others
    /// @param from where the panel begins
    /// @param points dimension by dimension, the coordinate of each of the four
    void squareBlock(double[] panel, int from, double[] points, double[][] out, int at);
}
