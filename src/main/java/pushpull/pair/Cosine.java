package pushpull.pair;

import pushpull.settings.Knob;
import pushpull.tensor.ColumnRange;
import pushpull.tensor.Vectors;

/// One minus the cosine of the angle between two points, from 0 (same direction) to 2 (opposite).
///
/// A zero vector stays zero: its distance to everything is 1 and it feels no force. Points are divided by
/// sqrt(|x|^2 + smoothing), which is 0 but in PyTorch's CosineEmbeddingLoss, where it is 1e-12.
public record Cosine(
        @Knob(value = "0", min = 0, max = 1, low = 0, high = 1e-3)
        double smoothing) implements Distance {
    /// By the lengths themselves.
    public Cosine() {
        this(0);
    }

    @Override
    public void measure(double[] point, Embeddings columns, ColumnRange span, double[] out) {
        Vectors.products(columns.coordinates(), point, 1, span, out);
    }

    @Override
    public double chain(double[] distances, double[] forces, int count) {
        return -1;
    }

    @Override
    public boolean isByDifference() {
        return false;
    }

    @Override
    public boolean isOnSphere() {
        return true;
    }

    @Override
    public double similarity(double distance) {
        return 1 - distance;
    }

    /// The chord between two unit vectors: |x - y|^2 = 2 (1 - cos).
    @Override
    public double radius(double distance) {
        return distance < 0 || distance > 2 ? Double.NaN : Math.sqrt(2 * distance);
    }

    @Override
    public double square(double distance) {
        return 2 * Math.max(0, distance);
    }

    @Override
    public double squareSlope(double distance) {
        return 2;
    }

    @Override
    public double rise(double square) {
        return square / 2;
    }
}
