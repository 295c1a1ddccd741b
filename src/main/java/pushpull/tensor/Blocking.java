package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

/// A part of a product cut into blocks: packs the factors and hands the blocks to the kernel. If sums are very
/// short, rows are combined in place.
final class Blocking {
    private static final int ROWS = Scratch.ROWS;
    private static final int WIDTH = Kernels.WIDTH;

    private final Product product;
    private final Scratch scratch;

    Blocking(Product product, Scratch scratch) {
        this.product = product;
        this.scratch = scratch;
    }

    /// Computes the rows `firstRow … endRow-1` of the columns `first … end-1`.
    void run(int firstRow, int endRow, int first, int end) {
        if (product.isThin()) {
            for (int row = firstRow; row < endRow; row += ROWS) {
                Kernels.inForce().segments().combine(product, row, first, end);
            }
        } else {
            blocks(firstRow, endRow, first, end);
        }
    }

    private void blocks(int firstRow, int endRow, int first, int end) {
        BlockKernel kernel = Kernels.inForce().blocks();
        scratch.prepare((endRow - firstRow + ROWS - 1) / ROWS, product.inner());
        scratch.add = product.add();
        packRows(firstRow, endRow);
        for (int column = first; column < end; column += WIDTH) {
            int columns = Math.min(WIDTH, end - column);
            Packing.columns(scratch, product.x(), column, columns);
            for (int row = firstRow; row < endRow; row += ROWS) {
                int index = row * product.columns() + column;
                scratch.row = row - firstRow;
                scratch.panel = scratch.row * product.inner();
                scratch.count = Math.min(ROWS, endRow - row);
                scratch.isWhole = !product.add() && scratch.count == ROWS && columns == WIDTH;
                kernel.multiply(scratch, product.y(), index, product.columns());
                if (columns < WIDTH) {
                    copyEdge(index, columns);
                } else if (!scratch.isWhole) {
                    kernel.write(scratch, product.y(), index, product.columns());
                }
            }
        }
    }

    private void packRows(int firstRow, int endRow) {
        for (int row = firstRow; row < endRow; row++) {
            scratch.start[row - firstRow] = product.start(row);
        }
        for (int row = firstRow; row < endRow; row += ROWS) {
            scratch.panel = (row - firstRow) * product.inner();
            Packing.rows(scratch, product.a(), row, Math.min(ROWS, endRow - row));
        }
    }

    /// Leftover numbers in the packed columns fill the block beyond the edge; they are not copied.
    private void copyEdge(int index, int columns) {
        for (int row = 0; row < scratch.count; row++) {
            for (int column = 0; column < columns; column++) {
                long at = index + (long) row * product.columns() + column;
                double sum = scratch.block[row * WIDTH + column];
                double before = product.add() ? product.y().getAtIndex(JAVA_DOUBLE, at) : 0;
                product.y().setAtIndex(JAVA_DOUBLE, at, product.add() ? before + sum : sum);
            }
        }
    }
}
