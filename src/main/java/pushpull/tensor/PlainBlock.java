package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// [BlockKernel] as plain loops.
final class PlainBlock implements BlockKernel {
    private static final int WIDTH = Kernels.WIDTH;
    private static final int EIGHT = 8;

    @Override
    public void multiply(Scratch scratch, MemorySegment y, int index, int columns) {
        for (int row = 0; row < Scratch.ROWS; row++) {
            for (int column = 0; column < WIDTH; column += EIGHT) {
                eight(scratch, row, column);
            }
        }
        if (scratch.isWhole) {
            write(scratch, y, index, columns);
        }
    }

    /// Eight sums as variables: the interpreter, which computes the first steps, is three times as fast as with sums in
    /// an array.
    private static void eight(Scratch scratch, int row, int column) {
        double[] a = scratch.a;
        double[] x = scratch.x;
        double s0 = scratch.start[scratch.row + row], s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
        int at = column;
        int end = scratch.panel + Scratch.ROWS * scratch.inner;
        for (int i = scratch.panel + row; i < end; i += Scratch.ROWS) {
            double factor = a[i];
            s0 = Fma.of(x[at], factor, s0);
            s1 = Fma.of(x[at + 1], factor, s1);
            s2 = Fma.of(x[at + 2], factor, s2);
            s3 = Fma.of(x[at + 3], factor, s3);
            s4 = Fma.of(x[at + 4], factor, s4);
            s5 = Fma.of(x[at + 5], factor, s5);
            s6 = Fma.of(x[at + 6], factor, s6);
            s7 = Fma.of(x[at + 7], factor, s7);
            at += WIDTH;
        }
        double[] sums = scratch.block;
        int first = WIDTH * row + column;
        sums[first] = s0;
        sums[first + 1] = s1;
        sums[first + 2] = s2;
        sums[first + 3] = s3;
        sums[first + 4] = s4;
        sums[first + 5] = s5;
        sums[first + 6] = s6;
        sums[first + 7] = s7;
    }

    @Override
    public void write(Scratch scratch, MemorySegment y, int index, int columns) {
        for (int i = 0; i < scratch.count * WIDTH; i++) {
            long at = index + (long) (i / WIDTH) * columns + i % WIDTH;
            double sum = scratch.block[i];
            y.setAtIndex(JAVA_DOUBLE, at, scratch.add ? y.getAtIndex(JAVA_DOUBLE, at) + sum : sum);
        }
    }

    @Override
    public void packColumns(Scratch scratch, MemorySegment x, int index, int step) {
        for (int k = 0; k < scratch.inner; k++) {
            MemorySegment.copy(x, JAVA_DOUBLE, 8 * (index + (long) k * step), scratch.x, k * WIDTH, WIDTH);
        }
    }

    @Override
    public void packPanel(Scratch scratch, MemorySegment a, int index, int step) {
        int rows = Scratch.ROWS;
        for (int k = 0; k < scratch.inner; k++) {
            MemorySegment.copy(
                    a, JAVA_DOUBLE, 8 * (index + (long) k * step), scratch.a, scratch.panel + rows * k, rows);
        }
    }
}
