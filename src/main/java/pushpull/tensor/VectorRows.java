package pushpull.tensor;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.MIN;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
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

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
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
            sum = Fma.of(a[i], b[i], sum);
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
    public double max(double[] a, int n) {
        int whole = n & -16;
        DoubleVector m0 = all(Double.NEGATIVE_INFINITY), m1 = m0, m2 = m0, m3 = m0;
        for (int i = 0; i < whole; i += 16) {
            m0 = m0.max(load(a, i));
            m1 = m1.max(load(a, i + 16 - LANES));
            if (LANES == 4) {
                m2 = m2.max(load(a, i + 4));
                m3 = m3.max(load(a, i + 8));
            }
        }
        double max = m0.max(m1).max(m2.max(m3)).reduceLanes(MAX);
        for (int i = whole; i < n; i++) {
            max = Math.max(max, a[i]);
        }
        return max;
    }

    @Override
    public double min(double[] a, int n) {
        int whole = n & -16;
        DoubleVector m0 = all(Double.POSITIVE_INFINITY), m1 = m0, m2 = m0, m3 = m0;
        for (int i = 0; i < whole; i += 16) {
            m0 = m0.min(load(a, i));
            m1 = m1.min(load(a, i + 16 - LANES));
            if (LANES == 4) {
                m2 = m2.min(load(a, i + 4));
                m3 = m3.min(load(a, i + 8));
            }
        }
        double min = m0.min(m1).min(m2.min(m3)).reduceLanes(MIN);
        for (int i = whole; i < n; i++) {
            min = Math.min(min, a[i]);
        }
        return min;
    }

    @Override
    public int indicesUpTo(double most, double[] x, int[] out, int n) {
        int whole = SPECIES.loopBound(n);
        int found = 0;
        for (int i = 0; i < whole; i += LANES) {
            long low = load(x, i).compare(LE, most).toLong();
            for (; low != 0; low &= low - 1) {
                out[found++] = i + Long.numberOfTrailingZeros(low);
            }
        }
        for (int i = whole; i < n; i++) {
            if (x[i] <= most) {
                out[found++] = i;
            }
        }
        return found;
    }

    @Override
    public void axpy(double alpha, double[] x, double[] y, int n) {
        int whole = SPECIES.loopBound(n);
        DoubleVector factor = DoubleVector.broadcast(SPECIES, alpha);
        for (int i = 0; i < whole; i += LANES) {
            factor.fma(load(x, i), load(y, i)).intoArray(y, i);
        }
        for (int i = whole; i < n; i++) {
            y[i] = Fma.of(alpha, x[i], y[i]);
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
    public void sqrt(double[] x, int at, int n) {
        int whole = at + SPECIES.loopBound(n);
        for (int i = at; i < whole; i += LANES) {
            load(x, i).sqrt().intoArray(x, i);
        }
        for (int i = whole; i < at + n; i++) {
            x[i] = Math.sqrt(x[i]);
        }
    }

    /// Divisions are slow, and many forces are zero: vectors without a force are not divided.
    @Override
    public void divide(double[] f, double[] d, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector force = load(f, i);
            VectorMask<Double> none = force.compare(EQ, 0);
            if (none.allTrue()) {
                DoubleVector.zero(SPECIES).intoArray(out, i);
            } else {
                DoubleVector divisor = load(d, i);
                force.div(divisor).blend(0, none.or(divisor.compare(EQ, 0))).intoArray(out, i);
            }
        }
        for (int i = whole; i < n; i++) {
            out[i] = f[i] == 0 || d[i] == 0 ? 0 : f[i] / d[i];
        }
    }

    @Override
    public void hinge(double margin, double[] x, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        DoubleVector end = all(margin);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector below = end.sub(load(x, i));
            below.blend(0, below.compare(LT, 0)).intoArray(out, i);
        }
        for (int i = whole; i < n; i++) {
            double below = margin - x[i];
            out[i] = below < 0 ? 0 : below;
        }
    }

    @Override
    public void excess(double slack, double[] x, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector above = load(x, i).sub(slack);
            above.blend(0, above.compare(LT, 0)).intoArray(out, i);
        }
        for (int i = whole; i < n; i++) {
            double above = x[i] - slack;
            out[i] = above < 0 ? 0 : above;
        }
    }

    @Override
    public int countPositive(double[] x, int n) {
        int whole = SPECIES.loopBound(n);
        int count = 0;
        for (int i = 0; i < whole; i += LANES) {
            count += load(x, i).compare(GT, 0).trueCount();
        }
        for (int i = whole; i < n; i++) {
            count += x[i] > 0 ? 1 : 0;
        }
        return count;
    }
}
