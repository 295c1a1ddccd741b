package pushpull.pair;

import pushpull.tensor.Vectors;

/// Minus the inner product: near are those that point the same way and are long. It has no zero and no bound.
public record DotProduct() implements Distance {
    @Override
    public void measure(double[] point, Embeddings columns, double[] out) {
        Vectors.products(columns.coordinates(), point, out, columns.count());
        Vectors.scale(-1, out, columns.count());
    }

    @Override
    public void coefficients(double[] distances, double[] forces, int count) {
        Vectors.scale(-1, forces, count);
    }

    @Override
    public boolean isByDifference() {
        return false;
    }

    @Override
    public double radius(double distance) {
        return Double.NaN;
    }
}
