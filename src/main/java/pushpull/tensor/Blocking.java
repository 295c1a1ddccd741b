package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

/// A part of a product cut into blocks: packs the factors and hands the blocks to the kernel.
final class Blocking {
    private static final int ROWS = Scratch.ROWS;
    private static final BlockKernel KERNEL = Kernels.BLOCKS;

    private final Product product;
    private final Scratch scratch;

    Blocking(Product product, Scratch scratch) {
        this.product = product;
        this.scratch = scratch;
    }

    /// Computes the rows `firstRow … endRow-1` of the columns `first … end-1`.
    void run(int firstRow, int endRow, int first, int end) {
        int width = KERNEL.width();
        scratch.prepare((endRow - firstRow + ROWS - 1) / ROWS, product.inner());
        packRows(firstRow, endRow);
        for (int column = first; column < end; column += width) {
            int columns = Math.min(width, end - column);
            Packing.columns(scratch, product.x(), column, columns);
            for (int row = firstRow; row < endRow; row += ROWS) {
                int rows = Math.min(ROWS, endRow - row);
                int panel = (row - firstRow) / ROWS;
                int index = row * product.columns() + column;
                scratch.add = product.add();
                KERNEL.multiply(scratch, panel);
                if (rows == ROWS && columns == width) {
                    KERNEL.write(scratch, product.y(), index, product.columns());
                } else {
                    copyEdge(index, rows, columns);
                }
            }
        }
    }

    private void packRows(int firstRow, int endRow) {
        for (int row = firstRow; row < endRow; row++) {
            scratch.start[row - firstRow] = product.start(row);
        }
        for (int row = firstRow; row < endRow; row += ROWS) {
            int start = (row - firstRow) * product.inner();
            Packing.rows(scratch, product.a(), row, Math.min(ROWS, endRow - row), start);
        }
    }

    /// Leftover numbers in the packed factors fill the block beyond the edge; they are not copied.
    private void copyEdge(int index, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long at = index + (long) row * product.columns() + column;
                double sum = scratch.block[row * KERNEL.width() + column];
                double before = product.add() ? product.y().getAtIndex(JAVA_DOUBLE, at) : 0;
                product.y().setAtIndex(JAVA_DOUBLE, at, product.add() ? before + sum : sum);
            }
        }
    }
}
