package pushpull.pair;

import pushpull.tensor.Vectors;

/// The squared length of the straight line, sum (x - y)^2, as FaceNet uses it.
public record SquaredEuclidean() implements Distance {
    @Override
    public void measure(double[] point, Embeddings columns, double[] out) {
        Vectors.squaredDistances(columns.coordinates(), point, out, columns.count());
    }

    @Override
    public void coefficients(double[] distances, double[] forces, int count) {
        Vectors.scale(2, forces, count);
    }

    @Override
    public boolean isByDifference() {
        return true;
    }

    @Override
    public double radius(double distance) {
        return distance < 0 ? Double.NaN : Math.sqrt(distance);
    }
}
