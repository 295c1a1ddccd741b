package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// [ExponentialKernels] as plain loops.
final class PlainExponentials implements ExponentialKernels {
    @Override
    public void exp(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Exponential.exp(x[i]);
        }
    }

    @Override
    public void exp(double[] x, double scale, double shift, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Exponential.exp(Math.fma(scale, x[i], shift));
        }
    }

    @Override
    public void tanh(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Exponential.tanh(x[i]);
        }
    }

    @Override
    public void tanh(MemorySegment x, int from, int to) {
        for (int i = from; i < to; i++) {
            x.setAtIndex(JAVA_DOUBLE, i, Exponential.tanh(x.getAtIndex(JAVA_DOUBLE, i)));
        }
    }
}
