package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// [BlockKernel] as plain loops.
final class PlainBlock implements BlockKernel {
    private static final int WIDTH = 8;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void multiply(Scratch scratch, int panel, MemorySegment y, int index, int columns) {
        double[] sums = new double[WIDTH];
        for (int row = 0; row < Scratch.ROWS; row++) {
            java.util.Arrays.fill(sums, scratch.start[Scratch.ROWS * panel + row]);
            int first = Scratch.ROWS * panel * scratch.inner + row;
            for (int k = 0; k < scratch.inner; k++) {
                double factor = scratch.a[first + Scratch.ROWS * k];
                for (int column = 0; column < WIDTH; column++) {
                    sums[column] = Math.fma(scratch.x[WIDTH * k + column], factor, sums[column]);
                }
            }
            for (int column = 0; column < WIDTH; column++) {
                long at = index + (long) row * columns + column;
                double before = scratch.add ? y.getAtIndex(JAVA_DOUBLE, at) : 0;
                y.setAtIndex(JAVA_DOUBLE, at, scratch.add ? before + sums[column] : sums[column]);
            }
        }
    }

    @Override
    public void pack(Scratch scratch, MemorySegment x, int index, int step) {
        for (int k = 0; k < scratch.inner; k++) {
            MemorySegment.copy(x, JAVA_DOUBLE, 8 * (index + (long) k * step), scratch.x, k * WIDTH, WIDTH);
        }
    }
}
