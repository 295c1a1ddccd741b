package pushpull.pair;

import pushpull.tensor.ColumnRange;
import pushpull.tensor.Vectors;

/// The squared length of the straight line, sum (x - y)^2, as FaceNet uses it.
public record SquaredEuclidean() implements Distance {
    @Override
    public void measure(double[] point, Embeddings columns, ColumnRange span, double[] out) {
        Vectors.squaredDistances(columns.coordinates(), point, span, out);
    }

    @Override
    public double chain(double[] distances, double[] forces, int count) {
        return 2;
    }

    @Override
    public boolean isByDifference() {
        return true;
    }

    @Override
    public double radius(double distance) {
        return distance < 0 ? Double.NaN : Math.sqrt(distance);
    }

    @Override
    public double square(double distance) {
        return distance;
    }

    @Override
    public double squareSlope(double distance) {
        return 1;
    }

    @Override
    public double rise(double square) {
        return square;
    }
}
