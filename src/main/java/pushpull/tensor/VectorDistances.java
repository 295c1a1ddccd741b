package pushpull.tensor;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [DistanceKernels] on vectors, four rows of a tile at a time.
final class VectorDistances implements DistanceKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final PlainDistances rest = new PlainDistances();

    private static DoubleVector load(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    @Override
    public void square(double[] x, double p, double[] out, int n, boolean add) {
        int whole = SPECIES.loopBound(n);
        if (add) {
            for (int j = 0; j < whole; j += LANES) {
                DoubleVector difference = load(x, j).sub(p);
                difference.fma(difference, load(out, j)).intoArray(out, j);
            }
        } else {
            for (int j = 0; j < whole; j += LANES) {
                DoubleVector difference = load(x, j).sub(p);
                difference.mul(difference).intoArray(out, j);
            }
        }
        for (int j = whole; j < n; j++) {
            double difference = x[j] - p;
            out[j] = add ? Math.fma(difference, difference, out[j]) : difference * difference;
        }
    }

    @Override
    public void multiply(double[] x, double p, double[] out, int n, boolean add) {
        int whole = SPECIES.loopBound(n);
        DoubleVector factor = all(p);
        if (add) {
            for (int j = 0; j < whole; j += LANES) {
                load(x, j).fma(factor, load(out, j)).intoArray(out, j);
            }
        } else {
            for (int j = 0; j < whole; j += LANES) {
                load(x, j).mul(factor).intoArray(out, j);
            }
        }
        for (int j = whole; j < n; j++) {
            out[j] = add ? Math.fma(x[j], p, out[j]) : x[j] * p;
        }
    }

    @Override
    public void pullColumns(Tile tile, double[] p, double[] x, double[] gradient) {
        int vectors = tile.from() + SPECIES.loopBound(tile.to() - tile.from());
        int i = 0;
        for (; i + 4 <= tile.rows(); i += 4) {
            pullFour(tile, i, p, x, gradient);
        }
        for (; i < tile.rows(); i++) {
            double[] c = tile.coefficients()[i];
            DoubleVector from = all(p[i]);
            for (int j = tile.from(); j < vectors; j += LANES) {
                load(c, j).fma(load(x, j).sub(from), load(gradient, j)).intoArray(gradient, j);
            }
        }
        rest.pullColumns(new Tile(tile.coefficients(), tile.rows(), vectors, tile.to()), p, x, gradient);
    }

    private static void pullFour(Tile tile, int i, double[] p, double[] x, double[] gradient) {
        double[] c0 = tile.coefficients()[i];
        double[] c1 = tile.coefficients()[i + 1];
        double[] c2 = tile.coefficients()[i + 2];
        double[] c3 = tile.coefficients()[i + 3];
        DoubleVector p0 = all(p[i]);
        DoubleVector p1 = all(p[i + 1]);
        DoubleVector p2 = all(p[i + 2]);
        DoubleVector p3 = all(p[i + 3]);
        int vectors = tile.from() + SPECIES.loopBound(tile.to() - tile.from());
        for (int j = tile.from(); j < vectors; j += LANES) {
            DoubleVector at = load(x, j);
            DoubleVector sum = load(c0, j).fma(at.sub(p0), load(gradient, j));
            sum = load(c1, j).fma(at.sub(p1), sum);
            sum = load(c2, j).fma(at.sub(p2), sum);
            load(c3, j).fma(at.sub(p3), sum).intoArray(gradient, j);
        }
    }

    @Override
    public void addColumns(Tile tile, double[] p, double[] gradient) {
        int vectors = tile.from() + SPECIES.loopBound(tile.to() - tile.from());
        int i = 0;
        for (; i + 4 <= tile.rows(); i += 4) {
            addFour(tile, i, p, gradient);
        }
        for (; i < tile.rows(); i++) {
            double[] c = tile.coefficients()[i];
            DoubleVector factor = all(p[i]);
            for (int j = tile.from(); j < vectors; j += LANES) {
                load(c, j).fma(factor, load(gradient, j)).intoArray(gradient, j);
            }
        }
        rest.addColumns(new Tile(tile.coefficients(), tile.rows(), vectors, tile.to()), p, gradient);
    }

    private static void addFour(Tile tile, int i, double[] p, double[] gradient) {
        double[] c0 = tile.coefficients()[i];
        double[] c1 = tile.coefficients()[i + 1];
        double[] c2 = tile.coefficients()[i + 2];
        double[] c3 = tile.coefficients()[i + 3];
        DoubleVector p0 = all(p[i]);
        DoubleVector p1 = all(p[i + 1]);
        DoubleVector p2 = all(p[i + 2]);
        DoubleVector p3 = all(p[i + 3]);
        int vectors = tile.from() + SPECIES.loopBound(tile.to() - tile.from());
        for (int j = tile.from(); j < vectors; j += LANES) {
            DoubleVector sum = load(c0, j).fma(p0, load(gradient, j));
            sum = load(c1, j).fma(p1, sum);
            sum = load(c2, j).fma(p2, sum);
            load(c3, j).fma(p3, sum).intoArray(gradient, j);
        }
    }
}
