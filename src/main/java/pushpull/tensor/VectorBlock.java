package pushpull.tensor;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [BlockKernel] on vectors, two side by side: eight sums at a time hide the latency of the fused multiply-add, and
/// twelve no longer fit the registers that the compiler leaves (half the speed).
///
/// Nothing in the loop is handed to a method: vectors given to one that happens not to be inlined would be boxed at
/// every turn, which was measured to cost nine tenths of the speed.
final class VectorBlock implements BlockKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> FOUR = DoubleVector.SPECIES_256;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = 2 * LANES;

    @Override
    public void multiply(Scratch scratch, MemorySegment y, int index, int columns) {
        double[] a = scratch.a;
        double[] x = scratch.x;
        int inner = scratch.inner;
        int first = scratch.panel;
        int row = scratch.row;
        DoubleVector s00 = all(scratch.start[row]), s01 = s00;
        DoubleVector s10 = all(scratch.start[row + 1]), s11 = s10;
        DoubleVector s20 = all(scratch.start[row + 2]), s21 = s20;
        DoubleVector s30 = all(scratch.start[row + 3]), s31 = s30;
        for (int k = 0; k < inner; k++) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, WIDTH * k);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, WIDTH * k + LANES);
            DoubleVector factor = all(a[first + 4 * k]);
            s00 = x0.fma(factor, s00);
            s01 = x1.fma(factor, s01);
            factor = all(a[first + 4 * k + 1]);
            s10 = x0.fma(factor, s10);
            s11 = x1.fma(factor, s11);
            factor = all(a[first + 4 * k + 2]);
            s20 = x0.fma(factor, s20);
            s21 = x1.fma(factor, s21);
            factor = all(a[first + 4 * k + 3]);
            s30 = x0.fma(factor, s30);
            s31 = x1.fma(factor, s31);
        }
        if (scratch.isWhole) {
            put(y, index, s00, s01);
            put(y, index + columns, s10, s11);
            put(y, index + 2 * columns, s20, s21);
            put(y, index + 3 * columns, s30, s31);
        } else {
            keep(scratch.block, 0, s00, s01);
            keep(scratch.block, 1, s10, s11);
            keep(scratch.block, 2, s20, s21);
            keep(scratch.block, 3, s30, s31);
        }
    }

    /// Once a block: were it not inlined, it would still cost little.
    private static void put(MemorySegment y, int index, DoubleVector left, DoubleVector right) {
        left.intoMemorySegment(y, (long) index << 3, LITTLE_ENDIAN);
        right.intoMemorySegment(y, (long) (index + LANES) << 3, LITTLE_ENDIAN);
    }

    private static void keep(double[] block, int row, DoubleVector left, DoubleVector right) {
        left.intoArray(block, WIDTH * row);
        right.intoArray(block, WIDTH * row + LANES);
    }

    @Override
    public void write(Scratch scratch, MemorySegment y, int index, int columns) {
        double[] block = scratch.block;
        long at = 8L * index;
        for (int row = 0; row < scratch.count; row++) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, block, WIDTH * row);
            DoubleVector right = DoubleVector.fromArray(SPECIES, block, WIDTH * row + LANES);
            if (scratch.add) {
                left = load(y, at).add(left);
                right = load(y, at + 8 * LANES).add(right);
            }
            left.intoMemorySegment(y, at, LITTLE_ENDIAN);
            right.intoMemorySegment(y, at + 8 * LANES, LITTLE_ENDIAN);
            at += 8L * columns;
        }
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    private static DoubleVector load(MemorySegment segment, long offset) {
        return DoubleVector.fromMemorySegment(SPECIES, segment, offset, LITTLE_ENDIAN);
    }

    @Override
    public void packColumns(Scratch scratch, MemorySegment x, int index, int step) {
        double[] out = scratch.x;
        for (int k = 0; k < scratch.inner; k++) {
            long at = (index + (long) k * step) << 3;
            load(x, at).intoArray(out, WIDTH * k);
            load(x, at + 8 * LANES).intoArray(out, WIDTH * k + LANES);
        }
    }

    @Override
    public void packPanel(Scratch scratch, MemorySegment a, int index, int step) {
        double[] out = scratch.a;
        int first = scratch.panel;
        for (int k = 0; k < scratch.inner; k++) {
            long at = (index + (long) k * step) << 3;
            DoubleVector.fromMemorySegment(FOUR, a, at, LITTLE_ENDIAN).intoArray(out, first + 4 * k);
        }
    }
}
