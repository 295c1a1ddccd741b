package pushpull.tensor;

/// The exponential function over the first `n` values of heap rows.
sealed interface ExponentialKernels permits VectorExponentials, PlainExponentials {
    /// Writes `exp(scale * x + shift)`; `out` may be `x`.
    void exp(double[] x, double scale, double shift, double[] out, int n);
}
