package pushpull.tensor;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [DistanceKernels] on vectors.
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

    private static int whole(ColumnRange span) {
        return span.from() + SPECIES.loopBound(span.length());
    }

    private static ColumnRange after(ColumnRange span, int whole) {
        return new ColumnRange(whole, span.to(), whole + span.at() - span.from());
    }

    @Override
    public void square(double[] x, double p, ColumnRange span, double[] out, boolean add) {
        int whole = whole(span);
        int shift = span.at() - span.from();
        if (add) {
            for (int j = span.from(); j < whole; j += LANES) {
                DoubleVector difference = load(x, j).sub(p);
                difference.fma(difference, load(out, j + shift)).intoArray(out, j + shift);
            }
        } else {
            for (int j = span.from(); j < whole; j += LANES) {
                DoubleVector difference = load(x, j).sub(p);
                difference.mul(difference).intoArray(out, j + shift);
            }
        }
        rest.square(x, p, after(span, whole), out, add);
    }

    @Override
    public void multiply(double[] x, double p, ColumnRange span, double[] out, boolean add) {
        int whole = whole(span);
        int shift = span.at() - span.from();
        DoubleVector factor = all(p);
        if (add) {
            for (int j = span.from(); j < whole; j += LANES) {
                load(x, j).fma(factor, load(out, j + shift)).intoArray(out, j + shift);
            }
        } else {
            for (int j = span.from(); j < whole; j += LANES) {
                load(x, j).mul(factor).intoArray(out, j + shift);
            }
        }
        rest.multiply(x, p, after(span, whole), out, add);
    }

    @Override
    public void squarePlane(double[][] x, double[] p, ColumnRange span, double[] out) {
        double[] x0 = x[0], x1 = x[1];
        DoubleVector p0 = all(p[0]), p1 = all(p[1]);
        int whole = whole(span);
        int shift = span.at() - span.from();
        for (int j = span.from(); j < whole; j += LANES) {
            DoubleVector first = load(x0, j).sub(p0);
            DoubleVector second = load(x1, j).sub(p1);
            second.fma(second, first.mul(first)).intoArray(out, j + shift);
        }
        rest.squarePlane(x, p, after(span, whole), out);
    }

    @Override
    public void productPlane(double[][] x, double[] p, double shift, ColumnRange span, double[] out) {
        double[] x0 = x[0], x1 = x[1];
        DoubleVector p0 = all(p[0]), p1 = all(p[1]), from = all(shift);
        int whole = whole(span);
        int move = span.at() - span.from();
        for (int j = span.from(); j < whole; j += LANES) {
            DoubleVector product = load(x1, j).fma(p1, load(x0, j).mul(p0));
            from.sub(product).intoArray(out, j + move);
        }
        rest.productPlane(x, p, shift, after(span, whole), out);
    }

    @Override
    public void subtractFrom(double shift, ColumnRange span, double[] out) {
        DoubleVector from = all(shift);
        int whole = span.at() + SPECIES.loopBound(span.length());
        for (int j = span.at(); j < whole; j += LANES) {
            from.sub(load(out, j)).intoArray(out, j);
        }
        rest.subtractFrom(shift, new ColumnRange(0, span.at() + span.length() - whole, whole), out);
    }

    @Override
    public void squareBlock(double[] panel, int from, double[] points, double[][] out, int at) {
        DoubleVector a0 = all(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
        for (int k = 0, start = from; k < points.length; k += SquaredDistances.SIDE, start += 2 * LANES) {
            DoubleVector first = load(panel, start);
            DoubleVector second = load(panel, start + LANES);
            DoubleVector x = first.sub(points[k]), y = second.sub(points[k]);
            a0 = x.mul(x).add(a0);
            b0 = y.mul(y).add(b0);
            x = first.sub(points[k + 1]);
            y = second.sub(points[k + 1]);
            a1 = x.mul(x).add(a1);
            b1 = y.mul(y).add(b1);
            x = first.sub(points[k + 2]);
            y = second.sub(points[k + 2]);
            a2 = x.mul(x).add(a2);
            b2 = y.mul(y).add(b2);
            x = first.sub(points[k + 3]);
            y = second.sub(points[k + 3]);
            a3 = x.mul(x).add(a3);
            b3 = y.mul(y).add(b3);
        }
        a0.intoArray(out[0], at);
        b0.intoArray(out[0], at + LANES);
        a1.intoArray(out[1], at);
        b1.intoArray(out[1], at + LANES);
        a2.intoArray(out[2], at);
        b2.intoArray(out[2], at + LANES);
        a3.intoArray(out[3], at);
        b3.intoArray(out[3], at + LANES);
    }
}
