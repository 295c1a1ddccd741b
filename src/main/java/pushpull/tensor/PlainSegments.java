package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// [SegmentKernels] as plain loops.
final class PlainSegments implements SegmentKernels {
    private static final int LANES = 8;

    static double get(MemorySegment segment, int index) {
        return segment.get(JAVA_DOUBLE, (long) index << 3);
    }

    static void set(MemorySegment segment, int index, double value) {
        segment.set(JAVA_DOUBLE, (long) index << 3, value);
    }

    @Override
    public double sum(MemorySegment a, int from, int to) {
        int whole = from + (to - from) / LANES * LANES;
        double[] s = new double[LANES];
        for (int i = from; i < whole; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                s[lane] += get(a, i + lane);
            }
        }
        double sum = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
        for (int i = whole; i < to; i++) {
            sum += get(a, i);
        }
        return sum;
    }

    @Override
    public double dot(MemorySegment a, int from, MemorySegment b, int at, int n) {
        int whole = n / LANES * LANES;
        double[] s = new double[LANES];
        for (int i = 0; i < whole; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                s[lane] = Fma.of(get(a, from + i + lane), get(b, at + i + lane), s[lane]);
            }
        }
        double sum = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
        for (int i = whole; i < n; i++) {
            sum = Fma.of(get(a, from + i), get(b, at + i), sum);
        }
        return sum;
    }

    @Override
    public void combine(Product product, int row, int from, int to) {
        int end = from == to ? row : Math.min(product.rows(), row + Scratch.ROWS);
        double[] sums = new double[to - from];
        double[] x = new double[to - from];
        for (int i = row; i < end; i++) {
            Arrays.fill(sums, product.start(i));
            for (int k = 0; k < product.inner(); k++) {
                double factor = product.a().at(i, k);
                copy(product.x().values(), k * product.x().rowStep() + from, x);
                for (int j = 0; j < x.length; j++) {
                    sums[j] = Fma.of(x[j], factor, sums[j]);
                }
            }
            MemorySegment.copy(sums, 0, product.y(), JAVA_DOUBLE, 8L * (i * product.columns() + from), sums.length);
        }
    }

    private static void copy(MemorySegment from, int index, double[] to) {
        MemorySegment.copy(from, JAVA_DOUBLE, (long) index << 3, to, 0, to.length);
    }

    @Override
    public boolean isFinite(MemorySegment a, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(get(a, i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void tanh(MemorySegment x, int from, int to) {
        for (int i = from; i < to; i++) {
            set(x, i, Exponential.tanh(get(x, i)));
        }
    }

    @Override
    public void tanhBackward(MemorySegment y, MemorySegment gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            double value = get(y, i);
            set(gradient, i, get(gradient, i) * (1 - value * value));
        }
    }

    @Override
    public void relu(MemorySegment x, int from, int to) {
        for (int i = from; i < to; i++) {
            set(x, i, Math.max(get(x, i), 0));
        }
    }

    @Override
    public void reluBackward(MemorySegment y, MemorySegment gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            set(gradient, i, get(y, i) > 0 ? get(gradient, i) : 0);
        }
    }
}
