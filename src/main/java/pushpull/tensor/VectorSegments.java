package pushpull.tensor;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// [SegmentKernels] on vectors.
final class VectorSegments implements SegmentKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final PlainSegments rest = new PlainSegments();

    private static DoubleVector load(MemorySegment segment, int index) {
        return DoubleVector.fromMemorySegment(SPECIES, segment, (long) index << 3, LITTLE_ENDIAN);
    }

    private static void store(DoubleVector vector, MemorySegment segment, int index) {
        vector.intoMemorySegment(segment, (long) index << 3, LITTLE_ENDIAN);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    private static int whole(int from, int to) {
        return from + SPECIES.loopBound(to - from);
    }

    @Override
    public double sum(MemorySegment a, int from, int to) {
        int whole = from + ((to - from) & -8);
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = low;
        for (int i = from; i < whole; i += 8) {
            low = low.add(load(a, i));
            if (LANES == 4) {
                high = high.add(load(a, i + 4));
            }
        }
        double sum = VectorRows.total(low, high);
        for (int i = whole; i < to; i++) {
            sum += PlainSegments.get(a, i);
        }
        return sum;
    }

    @Override
    public double dot(MemorySegment a, int from, MemorySegment b, int at, int n) {
        int whole = n & -8;
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = low;
        for (int i = 0; i < whole; i += 8) {
            low = load(a, from + i).fma(load(b, at + i), low);
            if (LANES == 4) {
                high = load(a, from + i + 4).fma(load(b, at + i + 4), high);
            }
        }
        double sum = VectorRows.total(low, high);
        for (int i = whole; i < n; i++) {
            sum = Fma.of(PlainSegments.get(a, from + i), PlainSegments.get(b, at + i), sum);
        }
        return sum;
    }

    /// Four rows at a time: a loop of its own for every short row would mostly begin and end. Each row is a segment of
    /// its own, so that the compiler proves its bounds once.
    @Override
    public void combine(Product product, int row, int from, int to) {
        int whole = row + Scratch.ROWS <= product.rows() ? whole(from, to) : from;
        int length = whole - from;
        for (int k = 0; length > 0 && k < product.inner(); k++) {
            MemorySegment x = slice(product.x().values(), k * product.x().rowStep() + from, length);
            for (int i = row; i < row + Scratch.ROWS; i += 2) {
                MemorySegment first = slice(product.y(), i * product.columns() + from, length);
                MemorySegment second = slice(product.y(), (i + 1) * product.columns() + from, length);
                DoubleVector a = all(product.a().at(i, k)), b = all(product.a().at(i + 1, k));
                if (k == 0) {
                    DoubleVector start = all(product.start(i)), next = all(product.start(i + 1));
                    for (int j = 0; j < length; j += LANES) {
                        DoubleVector value = load(x, j);
                        store(value.fma(a, start), first, j);
                        store(value.fma(b, next), second, j);
                    }
                } else {
                    for (int j = 0; j < length; j += LANES) {
                        DoubleVector value = load(x, j);
                        store(value.fma(a, load(first, j)), first, j);
                        store(value.fma(b, load(second, j)), second, j);
                    }
                }
            }
        }
        rest.combine(product, row, whole, to);
    }

    private static MemorySegment slice(MemorySegment segment, int from, int length) {
        return segment.asSlice((long) from << 3, (long) length << 3);
    }

    @Override
    public boolean isFinite(MemorySegment a, int from, int to) {
        int whole = whole(from, to);
        DoubleVector nothing = DoubleVector.zero(SPECIES);
        for (int i = from; i < whole; i += LANES) {
            DoubleVector value = load(a, i);
            nothing = nothing.add(value.sub(value));
        }
        return nothing.compare(EQ, 0).allTrue() && rest.isFinite(a, whole, to);
    }

    /// [Exponential#tanh]; in the loop for the reason given at [VectorExponentials].
    @Override
    public void tanh(MemorySegment x, int from, int to) {
        int whole = whole(from, to);
        for (int i = from; i < whole; i += LANES) {
            DoubleVector value = load(x, i);
            DoubleVector twice = value.abs().mul(all(2));
            DoubleVector y = twice.blend(Exponential.TANH_LIMIT, twice.compare(GT, Exponential.TANH_LIMIT));
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
            DoubleVector expm1 = power.fma(p, power.sub(all(1)));
            LongVector sign = value.reinterpretAsLongs().and(Long.MIN_VALUE);
            DoubleVector size = expm1.div(expm1.add(all(2)));
            size.reinterpretAsLongs()
                    .or(sign)
                    .reinterpretAsDoubles()
                    .intoMemorySegment(x, (long) i << 3, LITTLE_ENDIAN);
        }
        rest.tanh(x, whole, to);
    }

    @Override
    public void tanhBackward(MemorySegment y, MemorySegment gradient, int from, int to) {
        int whole = whole(from, to);
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        for (int i = from; i < whole; i += LANES) {
            DoubleVector value = load(y, i);
            store(load(gradient, i).mul(one.sub(value.mul(value))), gradient, i);
        }
        rest.tanhBackward(y, gradient, whole, to);
    }

    @Override
    public void relu(MemorySegment x, int from, int to) {
        int whole = whole(from, to);
        for (int i = from; i < whole; i += LANES) {
            store(load(x, i).max(0), x, i);
        }
        rest.relu(x, whole, to);
    }

    @Override
    public void reluBackward(MemorySegment y, MemorySegment gradient, int from, int to) {
        int whole = whole(from, to);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int i = from; i < whole; i += LANES) {
            store(zero.blend(load(gradient, i), load(y, i).compare(GT, 0)), gradient, i);
        }
        rest.reluBackward(y, gradient, whole, to);
    }
}
