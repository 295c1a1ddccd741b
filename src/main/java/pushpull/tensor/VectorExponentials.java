package pushpull.tensor;

import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [ExponentialKernels] on vectors; a vector with an extreme argument is done number by number.
///
/// The whole polynomial stands in the loop: as a method of its own it is sometimes compiled before its caller, is too
/// long to be inlined then, and gets every vector boxed (a third of the step's time at batch 1024).
final class VectorExponentials implements ExponentialKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    @Override
    public void exp(double[] x, double scale, double shift, double[] out, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector y = all(scale).fma(DoubleVector.fromArray(SPECIES, x, i), all(shift));
            if (!y.abs().compare(LE, Exponential.LIMIT).allTrue()) {
                extreme(x, scale, shift, out, i);
                continue;
            }
            DoubleVector shifted = y.fma(all(Exponential.LOG2_E), all(Exponential.ROUNDING));
            DoubleVector k = shifted.sub(all(Exponential.ROUNDING));
            DoubleVector r = k.fma(all(-Exponential.LN2_LOW), k.fma(all(-Exponential.LN2_HIGH), y));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = r.fma(all(Exponential.Q1), all(Exponential.Q0));
            DoubleVector q03 = r.fma(all(Exponential.Q3), all(Exponential.Q2)).fma(r2, q01);
            DoubleVector q45 = r.fma(all(Exponential.Q5), all(Exponential.Q4));
            DoubleVector q47 = r.fma(all(Exponential.Q7), all(Exponential.Q6)).fma(r2, q45);
            DoubleVector q89 = r.fma(all(Exponential.Q9), all(Exponential.Q8));
            DoubleVector p = r2.fma(q89.fma(r4.mul(r4), q47.fma(r4, q03)), r);
            DoubleVector power = shifted.reinterpretAsLongs().lanewise(LSHL, 52).reinterpretAsDoubles();
            p.fma(power, power).intoArray(out, i);
        }
        for (int i = whole; i < n; i++) {
            out[i] = Exponential.exp(Fma.of(scale, x[i], shift));
        }
    }

    private static void extreme(double[] x, double scale, double shift, double[] out, int first) {
        for (int i = first; i < first + LANES; i++) {
            out[i] = Exponential.exp(Fma.of(scale, x[i], shift));
        }
    }
}
