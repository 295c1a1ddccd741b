package pushpull.tensor;

import static jdk.incubator.vector.VectorOperators.EQ;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [RowKernels] on vectors of four or eight doubles.
final class VectorRows implements RowKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Doubles in a vector of this machine.
    static int lanes() {
        return LANES;
    }

    /// The eight partial sums in the fixed order: `high` is what a vector of four leaves over, else zero.
    static double total(DoubleVector low, DoubleVector high) {
        if (LANES == 8) {
            return ((low.lane(0) + low.lane(4)) + (low.lane(2) + low.lane(6)))
                    + ((low.lane(1) + low.lane(5)) + (low.lane(3) + low.lane(7)));
        }
        DoubleVector sum = low.add(high);
        return (sum.lane(0) + sum.lane(2)) + (sum.lane(1) + sum.lane(3));
    }

    private static DoubleVector load(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }

    @Override
    public double dot(double[] a, double[] b, int n) {
        int whole = n & -8;
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += 8) {
            low = load(a, i).fma(load(b, i), low);
            if (LANES == 4) {
                high = load(a, i + 4).fma(load(b, i + 4), high);
            }
        }
        double sum = total(low, high);
        for (int i = whole; i < n; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    @Override
    public double sum(double[] a, int n) {
        int whole = n & -8;
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += 8) {
            low = low.add(load(a, i));
            if (LANES == 4) {
                high = high.add(load(a, i + 4));
            }
        }
        double sum = total(low, high);
        for (int i = whole; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }

    @Override
    public double pull(double[] c, double p, double[] x, int n) {
        int whole = n & -8;
        DoubleVector from = DoubleVector.broadcast(SPECIES, p);
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += 8) {
            low = load(c, i).fma(from.sub(load(x, i)), low);
            if (LANES == 4) {
                high = load(c, i + 4).fma(from.sub(load(x, i + 4)), high);
            }
        }
        double sum = total(low, high);
        for (int i = whole; i < n; i++) {
            sum = Math.fma(c[i], p - x[i], sum);
        }
        return sum;
    }

    @Override
    public double max(double[] a, int n) {
        int whole = SPECIES.loopBound(n);
        DoubleVector most = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < whole; i += LANES) {
            most = most.max(load(a, i));
        }
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < LANES; i++) {
            max = Math.max(max, most.lane(i));
        }
        for (int i = whole; i < n; i++) {
            max = Math.max(max, a[i]);
        }
        return max;
    }

    @Override
    public double min(double[] a, int n) {
        int whole = SPECIES.loopBound(n);
        DoubleVector least = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        for (int i = 0; i < whole; i += LANES) {
            least = least.min(load(a, i));
        }
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < LANES; i++) {
            min = Math.min(min, least.lane(i));
        }
        for (int i = whole; i < n; i++) {
            min = Math.min(min, a[i]);
        }
        return min;
    }

    @Override
    public void axpy(double alpha, double[] x, double[] y, int n) {
        int whole = SPECIES.loopBound(n);
        DoubleVector factor = DoubleVector.broadcast(SPECIES, alpha);
        for (int i = 0; i < whole; i += LANES) {
            factor.fma(load(x, i), load(y, i)).intoArray(y, i);
        }
        for (int i = whole; i < n; i++) {
            y[i] = Math.fma(alpha, x[i], y[i]);
        }
    }

    @Override
    public void scale(double alpha, double[] x, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            load(x, i).mul(alpha).intoArray(x, i);
        }
        for (int i = whole; i < n; i++) {
            x[i] *= alpha;
        }
    }

    @Override
    public void sqrt(double[] x, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            load(x, i).sqrt().intoArray(out, i);
        }
        for (int i = whole; i < n; i++) {
            out[i] = Math.sqrt(x[i]);
        }
    }

    @Override
    public void divide(double[] f, double[] d, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector divisor = load(d, i);
            load(f, i).div(divisor).blend(0, divisor.compare(EQ, 0)).intoArray(out, i);
        }
        for (int i = whole; i < n; i++) {
            out[i] = d[i] == 0 ? 0 : f[i] / d[i];
        }
    }

    @Override
    public void hinge(double margin, double[] x, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        DoubleVector end = DoubleVector.broadcast(SPECIES, margin);
        for (int i = 0; i < whole; i += LANES) {
            end.sub(load(x, i)).max(0).intoArray(out, i);
        }
        for (int i = whole; i < n; i++) {
            out[i] = Math.max(0, margin - x[i]);
        }
    }
}
