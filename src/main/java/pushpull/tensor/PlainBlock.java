package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// [BlockKernel] as plain loops.
final class PlainBlock implements BlockKernel {
    private static final int WIDTH = 8;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void multiply(Scratch scratch, MemorySegment y, int index, int columns) {
        double[] sums = scratch.block;
        for (int row = 0; row < Scratch.ROWS; row++) {
            int at = WIDTH * row;
            Arrays.fill(sums, at, at + WIDTH, scratch.start[scratch.row + row]);
            for (int k = 0; k < scratch.inner; k++) {
                double factor = scratch.a[scratch.panel + Scratch.ROWS * k + row];
                for (int column = 0; column < WIDTH; column++) {
                    sums[at + column] = Math.fma(scratch.x[WIDTH * k + column], factor, sums[at + column]);
                }
            }
        }
        if (scratch.isWhole) {
            write(scratch, y, index, columns);
        }
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
