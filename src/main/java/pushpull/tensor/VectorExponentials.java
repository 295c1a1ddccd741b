package pushpull.tensor;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// [ExponentialKernels] on vectors; a vector with an extreme argument is done number by number.
final class VectorExponentials implements ExponentialKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final DoubleVector TWO = DoubleVector.broadcast(SPECIES, 2);

    private static DoubleVector load(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    @Override
    public void exp(double[] x, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector argument = load(x, i);
            if (argument.abs().compare(LE, Exponential.LIMIT).allTrue()) {
                exp(argument).intoArray(out, i);
            } else {
                for (int j = i; j < i + LANES; j++) {
                    out[j] = Exponential.exp(x[j]);
                }
            }
        }
        for (int i = whole; i < n; i++) {
            out[i] = Exponential.exp(x[i]);
        }
    }

    @Override
    public void exp(double[] x, double scale, double shift, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        DoubleVector factor = all(scale);
        DoubleVector offset = all(shift);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector argument = factor.fma(load(x, i), offset);
            if (argument.abs().compare(LE, Exponential.LIMIT).allTrue()) {
                exp(argument).intoArray(out, i);
            } else {
                for (int j = i; j < i + LANES; j++) {
                    out[j] = Exponential.exp(Math.fma(scale, x[j], shift));
                }
            }
        }
        for (int i = whole; i < n; i++) {
            out[i] = Exponential.exp(Math.fma(scale, x[i], shift));
        }
    }

    @Override
    public void tanh(double[] x, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            tanh(load(x, i)).intoArray(out, i);
        }
        for (int i = whole; i < n; i++) {
            out[i] = Exponential.tanh(x[i]);
        }
    }

    /// [Exponential#exp] of arguments up to its limit.
    private static DoubleVector exp(DoubleVector x) {
        DoubleVector shifted = x.fma(all(Exponential.LOG2_E), all(Exponential.ROUNDING));
        DoubleVector p = expm1OfRest(x, shifted.sub(Exponential.ROUNDING));
        DoubleVector power = power(shifted);
        return p.fma(power, power);
    }

    /// [Exponential#tanh] of any arguments.
    static DoubleVector tanh(DoubleVector x) {
        DoubleVector twice = x.abs().mul(TWO);
        DoubleVector y = twice.blend(Exponential.TANH_LIMIT, twice.compare(GT, Exponential.TANH_LIMIT));
        DoubleVector shifted = y.fma(all(Exponential.LOG2_E), all(Exponential.ROUNDING));
        DoubleVector p = expm1OfRest(y, shifted.sub(Exponential.ROUNDING));
        DoubleVector power = power(shifted);
        DoubleVector expm1 = power.fma(p, power.sub(1));
        LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
        return expm1.div(expm1.add(TWO)).reinterpretAsLongs().or(sign).reinterpretAsDoubles();
    }

    private static DoubleVector power(DoubleVector shifted) {
        return shifted.reinterpretAsLongs().lanewise(LSHL, 52).reinterpretAsDoubles();
    }

    private static DoubleVector expm1OfRest(DoubleVector x, DoubleVector k) {
        DoubleVector r = k.fma(all(-Exponential.LN2_LOW), k.fma(all(-Exponential.LN2_HIGH), x));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector low = pair(r, Exponential.Q3, Exponential.Q2).fma(r2, pair(r, Exponential.Q1, Exponential.Q0));
        DoubleVector high = pair(r, Exponential.Q7, Exponential.Q6).fma(r2, pair(r, Exponential.Q5, Exponential.Q4));
        DoubleVector q = pair(r, Exponential.Q9, Exponential.Q8).fma(r4.mul(r4), high.fma(r4, low));
        return r2.fma(q, r);
    }

    private static DoubleVector pair(DoubleVector r, double factor, double term) {
        return r.fma(all(factor), all(term));
    }
}
