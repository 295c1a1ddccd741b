package pushpull.tensor;

/// Euclidean norms, and division of points by them; coordinates are one heap array per dimension.
///
/// A norm below [#SMALLEST] counts as that, so that a zero point stays zero; its gradient is taken as zero.
public final class Norms {
    /// The least divisor.
    public static final double SMALLEST = 1e-12;

    private Norms() {}

    /// The norm of one vector.
    public static double of(double... vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    /// Writes the norms of the first `n` points.
    public static void norms(double[][] columns, double[] out, int n) {
        for (int k = 0; k < columns.length; k++) {
            Kernels.inForce().distances().square(columns[k], 0, ColumnRange.all(n), out, k > 0);
        }
        Vectors.sqrt(out, out, n);
    }

    /// Divides the first `n` points by their norms and writes the norms.
    public static void normalize(double[][] columns, double[] norms, int n) {
        normalize(columns, norms, 0, n);
    }

    /// The same with the roots of the squared norms plus `smoothing`, which [#backward] also undoes.
    public static void normalize(double[][] columns, double[] norms, double smoothing, int n) {
        norms(columns, norms, n);
        for (int j = 0; j < n && smoothing != 0; j++) {
            norms[j] = Math.sqrt(norms[j] * norms[j] + smoothing);
        }
        for (double[] column : columns) {
            for (int j = 0; j < n; j++) {
                column[j] /= Math.max(norms[j], SMALLEST);
            }
        }
    }

    /// Turns the gradient with respect to normalised points into the one with respect to the points before.
    ///
    /// @param units the normalised points
    /// @param norms the norms that [#normalize] wrote
    /// @param gradients one array per dimension, replaced
    public static void backward(double[][] units, double[] norms, double[][] gradients, int n) {
        double[] along = new double[n];
        for (int k = 0; k < units.length; k++) {
            double[] unit = units[k];
            double[] gradient = gradients[k];
            for (int j = 0; j < n; j++) {
                along[j] = Fma.of(unit[j], gradient[j], along[j]);
            }
        }
        for (int k = 0; k < units.length; k++) {
            double[] unit = units[k];
            double[] gradient = gradients[k];
            for (int j = 0; j < n; j++) {
                double across = Fma.of(-along[j], unit[j], gradient[j]);
                gradient[j] = norms[j] < SMALLEST ? 0 : across / norms[j];
            }
        }
    }
}
