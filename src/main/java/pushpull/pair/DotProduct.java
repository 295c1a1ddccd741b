package pushpull.pair;

import pushpull.tensor.ColumnRange;
import pushpull.tensor.Vectors;

/// Minus the inner product: near are those that point the same way and are long. It has no zero and no bound.
public record DotProduct() implements Distance {
    @Override
    public void measure(double[] point, Embeddings columns, ColumnRange span, double[] out) {
        Vectors.products(columns.coordinates(), point, 0, span, out);
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
    public double radius(double distance) {
        return Double.NaN;
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    public double square(double distance) {
        return Double.NaN;
    }

    @Override
    public double squareSlope(double distance) {
        return Double.NaN;
    }

    @Override
    public double rise(double square) {
        return square / 2;
    }
}
