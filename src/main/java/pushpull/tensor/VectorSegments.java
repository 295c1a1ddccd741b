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
            sum = Math.fma(PlainSegments.get(a, from + i), PlainSegments.get(b, at + i), sum);
        }
        return sum;
    }

    /// Four rows at a time: a loop of its own for every short row would mostly begin and end.
    @Override
    public void combine(Product product, int row, int from, int to) {
        int columns = product.columns();
        int whole = row + Scratch.ROWS <= product.rows() ? whole(from, to) : from;
        MemorySegment x = product.x().values();
        MemorySegment y = product.y();
        int y0 = row * columns, y1 = y0 + columns, y2 = y1 + columns, y3 = y2 + columns;
        for (int k = 0; whole > from && k < product.inner(); k++) {
            DoubleVector a0 = all(product.a().at(row, k)), a1 = all(product.a().at(row + 1, k));
            DoubleVector a2 = all(product.a().at(row + 2, k)),
                    a3 = all(product.a().at(row + 3, k));
            int shift = k * product.x().rowStep();
            if (k == 0) {
                DoubleVector s0 = all(product.start(row)), s1 = all(product.start(row + 1));
                DoubleVector s2 = all(product.start(row + 2)), s3 = all(product.start(row + 3));
                for (int j = from; j < whole; j += LANES) {
                    DoubleVector value = load(x, j);
                    store(value.fma(a0, s0), y, y0 + j);
                    store(value.fma(a1, s1), y, y1 + j);
                    store(value.fma(a2, s2), y, y2 + j);
                    store(value.fma(a3, s3), y, y3 + j);
                }
            } else {
                for (int j = from; j < whole; j += LANES) {
                    DoubleVector value = load(x, shift + j);
                    store(value.fma(a0, load(y, y0 + j)), y, y0 + j);
                    store(value.fma(a1, load(y, y1 + j)), y, y1 + j);
                    store(value.fma(a2, load(y, y2 + j)), y, y2 + j);
                    store(value.fma(a3, load(y, y3 + j)), y, y3 + j);
                }
            }
        }
        rest.combine(product, row, whole, to);
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
