package pushpull.tensor;

/// Loops with exponentials over the first `n` values of heap rows.
sealed interface ExponentialKernels permits VectorExponentials, PlainExponentials {
    void exp(double[] x, double[] out, int n);

    /// Writes `exp(scale * x + shift)`.
    void exp(double[] x, double scale, double shift, double[] out, int n);

    void tanh(double[] x, double[] out, int n);
}
