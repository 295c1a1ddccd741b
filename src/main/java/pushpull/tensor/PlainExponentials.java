package pushpull.tensor;

/// [ExponentialKernels] as plain loops.
final class PlainExponentials implements ExponentialKernels {
    @Override
    public void exp(double[] x, double scale, double shift, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Exponential.exp(Fma.of(scale, x[i], shift));
        }
    }
}
