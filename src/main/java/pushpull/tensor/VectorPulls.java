package pushpull.tensor;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [PullKernels] on vectors.
final class VectorPulls implements PullKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final PlainPulls rest = new PlainPulls();

    private static DoubleVector load(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    @Override
    public void copy(double[] forces, double factor, ColumnRange span, double[] out) {
        int shift = span.at() - span.from();
        int whole = span.from() + SPECIES.loopBound(span.length());
        for (int j = span.from(); j < whole; j += LANES) {
            load(forces, j + shift).mul(factor).intoArray(out, j);
        }
        rest.copy(forces, factor, new ColumnRange(whole, span.to(), whole + shift), out);
    }

    @Override
    public double pullApart(double[] c, double p, double[] x, ColumnRange span) {
        int whole = span.from() + (span.length() & -8);
        DoubleVector from = all(p);
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = DoubleVector.zero(SPECIES);
        for (int i = span.from(); i < whole; i += 8) {
            low = load(c, i).fma(from.sub(load(x, i)), low);
            if (LANES == 4) {
                high = load(c, i + 4).fma(from.sub(load(x, i + 4)), high);
            }
        }
        double sum = VectorRows.total(low, high);
        for (int i = whole; i < span.to(); i++) {
            sum = Fma.of(c[i], p - x[i], sum);
        }
        return sum;
    }

    @Override
    public double pullAlong(double[] c, double[] x, ColumnRange span) {
        int whole = span.from() + (span.length() & -8);
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = DoubleVector.zero(SPECIES);
        for (int i = span.from(); i < whole; i += 8) {
            low = load(c, i).fma(load(x, i), low);
            if (LANES == 4) {
                high = load(c, i + 4).fma(load(x, i + 4), high);
            }
        }
        double sum = VectorRows.total(low, high);
        for (int i = whole; i < span.to(); i++) {
            sum = Fma.of(c[i], x[i], sum);
        }
        return sum;
    }

    @Override
    public void spreadApart(Tile tile, int row, double[] forces, double factor, ColumnRange span) {
        double[] c = tile.coefficients(row);
        double[] x = tile.column(0), y = tile.column(1);
        DoubleVector px = all(tile.point(row)[0]), py = all(tile.point(row)[1]);
        int shift = span.at() - span.from();
        int whole = span.from() + (span.length() & -8);
        DoubleVector lowX = DoubleVector.zero(SPECIES), lowY = lowX, highX = lowX, highY = lowX;
        for (int j = span.from(); j < whole; j += 8) {
            DoubleVector force = load(forces, j + shift).mul(factor);
            force.intoArray(c, j);
            lowX = force.fma(px.sub(load(x, j)), lowX);
            lowY = force.fma(py.sub(load(y, j)), lowY);
            if (LANES == 4) {
                force = load(forces, j + 4 + shift).mul(factor);
                force.intoArray(c, j + 4);
                highX = force.fma(px.sub(load(x, j + 4)), highX);
                highY = force.fma(py.sub(load(y, j + 4)), highY);
            }
        }
        double sumX = VectorRows.total(lowX, highX);
        double sumY = VectorRows.total(lowY, highY);
        for (int j = whole; j < span.to(); j++) {
            c[j] = factor * forces[j + shift];
            sumX = Fma.of(c[j], tile.point(row)[0] - x[j], sumX);
            sumY = Fma.of(c[j], tile.point(row)[1] - y[j], sumY);
        }
        tile.pull(row)[0] += sumX;
        tile.pull(row)[1] += sumY;
    }

    @Override
    public void spreadAlong(Tile tile, int row, double[] forces, double factor, ColumnRange span) {
        double[] c = tile.coefficients(row);
        double[] x = tile.column(0), y = tile.column(1);
        int shift = span.at() - span.from();
        int whole = span.from() + (span.length() & -8);
        DoubleVector lowX = DoubleVector.zero(SPECIES), lowY = lowX, highX = lowX, highY = lowX;
        for (int j = span.from(); j < whole; j += 8) {
            DoubleVector force = load(forces, j + shift).mul(factor);
            force.intoArray(c, j);
            lowX = force.fma(load(x, j), lowX);
            lowY = force.fma(load(y, j), lowY);
            if (LANES == 4) {
                force = load(forces, j + 4 + shift).mul(factor);
                force.intoArray(c, j + 4);
                highX = force.fma(load(x, j + 4), highX);
                highY = force.fma(load(y, j + 4), highY);
            }
        }
        double sumX = VectorRows.total(lowX, highX);
        double sumY = VectorRows.total(lowY, highY);
        for (int j = whole; j < span.to(); j++) {
            c[j] = factor * forces[j + shift];
            sumX = Fma.of(c[j], x[j], sumX);
            sumY = Fma.of(c[j], y[j], sumY);
        }
        tile.pull(row)[0] += sumX;
        tile.pull(row)[1] += sumY;
    }

    @Override
    public void pushApart(Tile tile, int dimension, double[] gradient, ColumnRange span) {
        double[] c0 = tile.coefficients(0), c1 = tile.coefficients(1);
        double[] c2 = tile.coefficients(2), c3 = tile.coefficients(3);
        DoubleVector p0 = all(tile.point(0)[dimension]), p1 = all(tile.point(1)[dimension]);
        DoubleVector p2 = all(tile.point(2)[dimension]), p3 = all(tile.point(3)[dimension]);
        double[] x = tile.column(dimension);
        int whole = span.from() + SPECIES.loopBound(span.length());
        for (int j = span.from(); j < whole; j += LANES) {
            DoubleVector at = load(x, j);
            DoubleVector sum = load(c0, j).fma(at.sub(p0), load(gradient, j));
            sum = load(c1, j).fma(at.sub(p1), sum);
            sum = load(c2, j).fma(at.sub(p2), sum);
            load(c3, j).fma(at.sub(p3), sum).intoArray(gradient, j);
        }
        rest.pushApart(tile, dimension, gradient, new ColumnRange(whole, span.to(), 0));
    }

    @Override
    public void pushAlong(Tile tile, int dimension, double[] gradient, ColumnRange span) {
        double[] c0 = tile.coefficients(0), c1 = tile.coefficients(1);
        double[] c2 = tile.coefficients(2), c3 = tile.coefficients(3);
        DoubleVector p0 = all(tile.point(0)[dimension]), p1 = all(tile.point(1)[dimension]);
        DoubleVector p2 = all(tile.point(2)[dimension]), p3 = all(tile.point(3)[dimension]);
        int whole = span.from() + SPECIES.loopBound(span.length());
        for (int j = span.from(); j < whole; j += LANES) {
            DoubleVector sum = load(c0, j).fma(p0, load(gradient, j));
            sum = load(c1, j).fma(p1, sum);
            sum = load(c2, j).fma(p2, sum);
            load(c3, j).fma(p3, sum).intoArray(gradient, j);
        }
        rest.pushAlong(tile, dimension, gradient, new ColumnRange(whole, span.to(), 0));
    }

    @Override
    public void pushPlaneApart(Tile tile, double[][] gradient, int first, int last) {
        double[] c0 = tile.coefficients(0), c1 = tile.coefficients(1);
        double[] c2 = tile.coefficients(2), c3 = tile.coefficients(3);
        DoubleVector x0 = all(tile.point(0)[0]), x1 = all(tile.point(1)[0]);
        DoubleVector x2 = all(tile.point(2)[0]), x3 = all(tile.point(3)[0]);
        DoubleVector y0 = all(tile.point(0)[1]), y1 = all(tile.point(1)[1]);
        DoubleVector y2 = all(tile.point(2)[1]), y3 = all(tile.point(3)[1]);
        double[] x = tile.column(0), y = tile.column(1), gx = gradient[0], gy = gradient[1];
        int whole = first + SPECIES.loopBound(last - first);
        for (int j = first; j < whole; j += LANES) {
            DoubleVector atX = load(x, j), atY = load(y, j);
            DoubleVector c = load(c0, j);
            DoubleVector sumX = c.fma(atX.sub(x0), load(gx, j)), sumY = c.fma(atY.sub(y0), load(gy, j));
            c = load(c1, j);
            sumX = c.fma(atX.sub(x1), sumX);
            sumY = c.fma(atY.sub(y1), sumY);
            c = load(c2, j);
            sumX = c.fma(atX.sub(x2), sumX);
            sumY = c.fma(atY.sub(y2), sumY);
            c = load(c3, j);
            c.fma(atX.sub(x3), sumX).intoArray(gx, j);
            c.fma(atY.sub(y3), sumY).intoArray(gy, j);
        }
        rest.pushPlaneApart(tile, gradient, whole, last);
    }

    @Override
    public void pushPlaneAlong(Tile tile, double[][] gradient, int first, int last) {
        double[] c0 = tile.coefficients(0), c1 = tile.coefficients(1);
        double[] c2 = tile.coefficients(2), c3 = tile.coefficients(3);
        DoubleVector x0 = all(tile.point(0)[0]), x1 = all(tile.point(1)[0]);
        DoubleVector x2 = all(tile.point(2)[0]), x3 = all(tile.point(3)[0]);
        DoubleVector y0 = all(tile.point(0)[1]), y1 = all(tile.point(1)[1]);
        DoubleVector y2 = all(tile.point(2)[1]), y3 = all(tile.point(3)[1]);
        double[] gx = gradient[0], gy = gradient[1];
        int whole = first + SPECIES.loopBound(last - first);
        for (int j = first; j < whole; j += LANES) {
            DoubleVector c = load(c0, j);
            DoubleVector sumX = c.fma(x0, load(gx, j)), sumY = c.fma(y0, load(gy, j));
            c = load(c1, j);
            sumX = c.fma(x1, sumX);
            sumY = c.fma(y1, sumY);
            c = load(c2, j);
            sumX = c.fma(x2, sumX);
            sumY = c.fma(y2, sumY);
            c = load(c3, j);
            c.fma(x3, sumX).intoArray(gx, j);
            c.fma(y3, sumY).intoArray(gy, j);
        }
        rest.pushPlaneAlong(tile, gradient, whole, last);
    }
}
