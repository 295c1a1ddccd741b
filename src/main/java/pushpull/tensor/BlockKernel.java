package pushpull.tensor;

import java.lang.foreign.MemorySegment;

/// The innermost block of a matrix product: four rows by [Kernels#WIDTH] columns, from packed factors.
///
/// Each value starts at its row's start and adds the products in order of the inner index, fused; so the bits
/// depend neither on the size of the block nor on which thread computes it.
sealed interface BlockKernel permits VectorBlock, PlainBlock {
    /// Computes one block from the packed factors: where it is whole, straight into `index` of the row-major `y` with
    /// `columns` columns, otherwise into the scratch's block, row after row.
    void multiply(Scratch scratch, MemorySegment y, int index, int columns);

    /// Stores the rows of the scratch's block that count, or adds them, at `index` of `y`.
    void write(Scratch scratch, MemorySegment y, int index, int columns);

    /// Packs [Kernels#WIDTH] adjacent values of each of `inner` rows, `step` apart, from `index` on, as a panel of
    /// columns.
    void packColumns(Scratch scratch, MemorySegment x, int index, int step);

    /// Packs four adjacent values of each of `inner` rows, `step` apart, from `index` on, as the scratch's panel.
    void packPanel(Scratch scratch, MemorySegment a, int index, int step);
}
