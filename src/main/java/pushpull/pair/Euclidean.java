package pushpull.pair;

import pushpull.settings.Knob;
import pushpull.tensor.ColumnRange;
import pushpull.tensor.Vectors;

/// The length of the straight line, sqrt(sum (x - y + offset)^2). If it is 0 its gradient is taken as 0.
///
/// PyTorch's `pairwise_distance` and `TripletMarginLoss` have an offset of 1e-6, so that coincident points are a little
/// apart; x is the anchor then, and the distance is not symmetric.
public record Euclidean(
        @Knob(value = "0", min = 0, max = 1, low = 0, high = 1e-3)
        double offset) implements Distance {
    /// Without an offset.
    public Euclidean() {
        this(0);
    }

    @Override
    public void measure(double[] point, Embeddings columns, ColumnRange span, double[] out) {
        Vectors.squaredDistances(columns.coordinates(), point, span, out);
        Vectors.sqrt(out, span.at(), span.to() - span.from());
    }

    @Override
    public double chain(double[] distances, double[] forces, int count) {
        Vectors.divide(forces, distances, forces, count);
        return 1;
    }

    @Override
    public boolean isByDifference() {
        return true;
    }

    @Override
    public double radius(double distance) {
        return distance;
    }

    @Override
    public double square(double distance) {
        return distance * distance;
    }

    @Override
    public double squareSlope(double distance) {
        return 2 * distance;
    }

    @Override
    public double rise(double square) {
        return Math.sqrt(square);
    }
}
