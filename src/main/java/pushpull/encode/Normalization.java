package pushpull.encode;

import pushpull.tensor.Norms;

/// Division of embeddings by their norms, remembering what the way back needs.
///
/// Coordinates are one heap array per dimension. A zero point stays zero and gets a zero gradient.
public final class Normalization {
    private double[][] units = {};
    private double[] norms = {};
    private int count;

    /// Divides the first `n` points by `max(norm, 1e-12)`, in place.
    public void apply(double[][] columns, int n) {
        if (norms.length < n) {
            norms = new double[n];
        }
        units = columns;
        count = n;
        Norms.normalize(columns, norms, n);
    }

    /// Turns the gradient at the normalised points, which are unchanged since [#apply], into that before, in place.
    public void backward(double[][] gradients) {
        Norms.backward(units, norms, gradients, count);
    }
}
