package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;

import java.lang.foreign.MemorySegment;

/// Copies of factors in the order in which [BlockKernel] reads them.
///
/// Steps are constants where they can be, which is what lets the compiler drop the checks of bounds.
final class Packing {
    private static final int ROWS = Scratch.ROWS;
    private static final int WIDTH = Kernels.WIDTH;

    private Packing() {}

    /// Packs `count` rows of `a` from `row` on as the scratch's panel.
    static void rows(Scratch scratch, Product.Factor a, int row, int count) {
        if (count == ROWS && a.rowStep() == 1) {
            Kernels.inForce().blocks().packPanel(scratch, a.values(), row, a.columnStep());
        } else if (count == ROWS && a.columnStep() == 1) {
            fourRows(scratch, a, row);
        } else {
            someRows(scratch, a, row, count);
        }
    }

    private static void someRows(Scratch scratch, Product.Factor a, int row, int count) {
        for (int k = 0; k < scratch.inner; k++) {
            for (int i = 0; i < count; i++) {
                scratch.a[scratch.panel + ROWS * k + i] = a.at(row + i, k);
            }
        }
    }

    /// Packs `count` columns of `x` from `column` on into [Scratch#x].
    static void columns(Scratch scratch, Product.Factor x, int column, int count) {
        if (count == WIDTH && x.columnStep() == 1) {
            Kernels.inForce().blocks().packColumns(scratch, x.values(), column, x.rowStep());
            return;
        }
        int first = 0;
        for (; x.rowStep() == 1 && first + ROWS <= count; first += ROWS) {
            fourColumns(scratch, x, column + first, first);
        }
        for (int k = 0; k < scratch.inner; k++) {
            for (int i = first; i < count; i++) {
                scratch.x[WIDTH * k + i] = x.at(k, column + i);
            }
        }
    }

    private static void fourRows(Scratch scratch, Product.Factor a, int row) {
        MemorySegment values = a.values();
        double[] out = scratch.a;
        int start = scratch.panel;
        long step = 8L * a.rowStep();
        long first = row * step;
        for (int k = 0; k < scratch.inner; k++) {
            out[start + ROWS * k] = values.get(JAVA_DOUBLE_UNALIGNED, first + 8L * k);
            out[start + ROWS * k + 1] = values.get(JAVA_DOUBLE_UNALIGNED, first + step + 8L * k);
            out[start + ROWS * k + 2] = values.get(JAVA_DOUBLE_UNALIGNED, first + 2 * step + 8L * k);
            out[start + ROWS * k + 3] = values.get(JAVA_DOUBLE_UNALIGNED, first + 3 * step + 8L * k);
        }
    }

    private static void fourColumns(Scratch scratch, Product.Factor x, int column, int start) {
        MemorySegment values = x.values();
        double[] out = scratch.x;
        long step = 8L * x.columnStep();
        long first = column * step;
        for (int k = 0; k < scratch.inner; k++) {
            out[start + WIDTH * k] = values.get(JAVA_DOUBLE_UNALIGNED, first + 8L * k);
            out[start + WIDTH * k + 1] = values.get(JAVA_DOUBLE_UNALIGNED, first + step + 8L * k);
            out[start + WIDTH * k + 2] = values.get(JAVA_DOUBLE_UNALIGNED, first + 2 * step + 8L * k);
            out[start + WIDTH * k + 3] = values.get(JAVA_DOUBLE_UNALIGNED, first + 3 * step + 8L * k);
        }
    }
}
