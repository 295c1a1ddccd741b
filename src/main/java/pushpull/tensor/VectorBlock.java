package pushpull.tensor;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [BlockKernel] on vectors, two side by side: eight sums at a time hide the latency of the fused multiply-add, and
/// twelve no longer fit the registers that the compiler leaves (half the speed).
///
/// The sums leave the loop through an array: vectors handed to a method that happens not to be inlined would be boxed
/// at every turn, which was measured to cost nine tenths of the speed.
final class VectorBlock implements BlockKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = 2 * LANES;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void multiply(Scratch scratch, int panel) {
        double[] a = scratch.a;
        double[] x = scratch.x;
        int inner = scratch.inner;
        int first = 4 * panel * inner;
        DoubleVector s00 = all(scratch.start[4 * panel]), s01 = s00;
        DoubleVector s10 = all(scratch.start[4 * panel + 1]), s11 = s10;
        DoubleVector s20 = all(scratch.start[4 * panel + 2]), s21 = s20;
        DoubleVector s30 = all(scratch.start[4 * panel + 3]), s31 = s30;
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
        double[] block = scratch.block;
        s00.intoArray(block, 0);
        s01.intoArray(block, LANES);
        s10.intoArray(block, WIDTH);
        s11.intoArray(block, WIDTH + LANES);
        s20.intoArray(block, 2 * WIDTH);
        s21.intoArray(block, 2 * WIDTH + LANES);
        s30.intoArray(block, 3 * WIDTH);
        s31.intoArray(block, 3 * WIDTH + LANES);
    }

    @Override
    public void write(Scratch scratch, MemorySegment y, int index, int columns) {
        for (int row = 0; row < Scratch.ROWS; row++) {
            for (int column = 0; column < WIDTH; column += LANES) {
                DoubleVector sums = DoubleVector.fromArray(SPECIES, scratch.block, WIDTH * row + column);
                long at = (long) (index + row * columns + column) << 3;
                DoubleVector whole = scratch.add ? load(y, at).add(sums) : sums;
                whole.intoMemorySegment(y, at, LITTLE_ENDIAN);
            }
        }
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    private static DoubleVector load(MemorySegment segment, long offset) {
        return DoubleVector.fromMemorySegment(SPECIES, segment, offset, LITTLE_ENDIAN);
    }

    @Override
    public void pack(Scratch scratch, MemorySegment x, int index, int step) {
        double[] out = scratch.x;
        for (int k = 0; k < scratch.inner; k++) {
            long at = (index + (long) k * step) << 3;
            load(x, at).intoArray(out, WIDTH * k);
            load(x, at + 8 * LANES).intoArray(out, WIDTH * k + LANES);
        }
    }
}
