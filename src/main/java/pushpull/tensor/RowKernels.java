package pushpull.tensor;

/// Loops over the first `n` values of heap rows: sums, extremes and arithmetic.
///
/// A sum is eight interleaved partial sums over the whole eights, added as ((0+4)+(2+6))+((1+5)+(3+7)), then the
/// rest in order; so one vector of eight, two of four and a plain loop agree in every bit.
sealed interface RowKernels permits VectorRows, PlainRows {
    double dot(double[] a, double[] b, int n);

    double sum(double[] a, int n);

    double max(double[] a, int n);

    double min(double[] a, int n);

    /// Adds `alpha * x` to `y`.
    void axpy(double alpha, double[] x, double[] y, int n);

    void scale(double alpha, double[] x, int n);

    void sqrt(double[] x, double[] out, int n);

    /// The roots of `n` values from `at` on, in place.
    void sqrt(double[] x, int at, int n);

    /// Writes `f / d`, and 0 if either is 0.
    void divide(double[] f, double[] d, double[] out, int n);

    /// Writes `max(0, x - slack)`.
    void excess(double slack, double[] x, double[] out, int n);

    int countPositive(double[] x, int n);

    /// Writes the indices of the values that are at most `most`, ascending, and returns how many; `out` has room for
    /// one more than there are.
    int indicesUpTo(double most, double[] x, int[] out, int n);

    /// Writes `max(0, margin - x)`.
    void hinge(double margin, double[] x, double[] out, int n);
}
