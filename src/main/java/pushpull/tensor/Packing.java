package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// Copies of factors in the order in which [BlockKernel] reads them.
///
/// Steps are constants where they can be, which is what lets the compiler drop the checks of bounds.
final class Packing {
    private static final int ROWS = Scratch.ROWS;
    private static final int WIDTH = Kernels.BLOCKS.width();

    private Packing() {}

    /// Packs `count` rows of `a` from `row` on as one panel of [Scratch#a], at `start`.
    static void rows(Scratch scratch, Product.Factor a, int row, int count, int start) {
        if (count == ROWS && a.columnStep() == 1) {
            fourRows(scratch, a, row, start);
            return;
        }
        double[] out = scratch.a;
        for (int k = 0; k < scratch.inner; k++) {
            for (int i = 0; i < count; i++) {
                out[start + ROWS * k + i] = at(a, row + i, k);
            }
        }
    }

    /// Packs `count` columns of `x` from `column` on into [Scratch#x].
    static void columns(Scratch scratch, Product.Factor x, int column, int count) {
        if (count == WIDTH && x.columnStep() == 1) {
            Kernels.BLOCKS.pack(scratch, x.values(), column, x.rowStep());
            return;
        }
        int first = 0;
        for (; x.rowStep() == 1 && first + ROWS <= count; first += ROWS) {
            fourColumns(scratch, x, column + first, first);
        }
        for (int k = 0; k < scratch.inner; k++) {
            for (int i = first; i < count; i++) {
                scratch.x[WIDTH * k + i] = at(x, k, column + i);
            }
        }
    }

    private static double at(Product.Factor factor, int row, int column) {
        return factor.values().get(JAVA_DOUBLE, 8L * row * factor.rowStep() + 8L * column * factor.columnStep());
    }

    private static void fourRows(Scratch scratch, Product.Factor a, int row, int start) {
        MemorySegment values = a.values();
        double[] out = scratch.a;
        long step = 8L * a.rowStep();
        long first = row * step;
        for (int k = 0; k < scratch.inner; k++) {
            out[start + ROWS * k] = values.get(JAVA_DOUBLE, first + 8L * k);
            out[start + ROWS * k + 1] = values.get(JAVA_DOUBLE, first + step + 8L * k);
            out[start + ROWS * k + 2] = values.get(JAVA_DOUBLE, first + 2 * step + 8L * k);
            out[start + ROWS * k + 3] = values.get(JAVA_DOUBLE, first + 3 * step + 8L * k);
        }
    }

    private static void fourColumns(Scratch scratch, Product.Factor x, int column, int start) {
        MemorySegment values = x.values();
        double[] out = scratch.x;
        long step = 8L * x.columnStep();
        long first = column * step;
        for (int k = 0; k < scratch.inner; k++) {
            out[start + WIDTH * k] = values.get(JAVA_DOUBLE, first + 8L * k);
            out[start + WIDTH * k + 1] = values.get(JAVA_DOUBLE, first + step + 8L * k);
            out[start + WIDTH * k + 2] = values.get(JAVA_DOUBLE, first + 2 * step + 8L * k);
            out[start + WIDTH * k + 3] = values.get(JAVA_DOUBLE, first + 3 * step + 8L * k);
        }
    }
}
