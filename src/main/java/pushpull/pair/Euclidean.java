package pushpull.pair;

import pushpull.tensor.Vectors;

/// The length of the straight line, sqrt(sum (x - y)^2). At coincident points its gradient is taken as 0.
public record Euclidean() implements Distance {
    @Override
    public void measure(double[] point, Embeddings columns, double[] out) {
        Vectors.squaredDistances(columns.coordinates(), point, out, columns.count());
        Vectors.sqrt(out, out, columns.count());
    }

    @Override
    public void coefficients(double[] distances, double[] forces, int count) {
        Vectors.divide(forces, distances, forces, count);
    }

    @Override
    public boolean isByDifference() {
        return true;
    }

    @Override
    public double radius(double distance) {
        return distance;
    }
}
