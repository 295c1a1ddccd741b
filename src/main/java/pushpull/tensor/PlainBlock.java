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
    public void multiply(Scratch scratch, int panel) {
        double[] sums = scratch.block;
        for (int row = 0; row < Scratch.ROWS; row++) {
            int at = WIDTH * row;
            Arrays.fill(sums, at, at + WIDTH, scratch.start[Scratch.ROWS * panel + row]);
            int first = Scratch.ROWS * panel * scratch.inner + row;
            for (int k = 0; k < scratch.inner; k++) {
                double factor = scratch.a[first + Scratch.ROWS * k];
                for (int column = 0; column < WIDTH; column++) {
                    sums[at + column] = Math.fma(scratch.x[WIDTH * k + column], factor, sums[at + column]);
                }
            }
        }
    }

    @Override
    public void write(Scratch scratch, MemorySegment y, int index, int columns) {
        for (int i = 0; i < Scratch.ROWS * WIDTH; i++) {
            long at = index + (long) (i / WIDTH) * columns + i % WIDTH;
            double sum = scratch.block[i];
            y.setAtIndex(JAVA_DOUBLE, at, scratch.add ? y.getAtIndex(JAVA_DOUBLE, at) + sum : sum);
        }
    }

    @Override
    public void pack(Scratch scratch, MemorySegment x, int index, int step) {
        for (int k = 0; k < scratch.inner; k++) {
            MemorySegment.copy(x, JAVA_DOUBLE, 8 * (index + (long) k * step), scratch.x, k * WIDTH, WIDTH);
        }
    }
}
