package pushpull.tensor;

/// What one thread packs the factors of a product into: the order in which [BlockKernel] reads them, on the heap.
///
/// The compiler proves the bounds of heap arrays read in steps of a constant, and not those of strided native
/// memory: packing more than doubles the speed (41 against 20 GFLOP/s with rows read in place).
final class Scratch {
    /// Rows of a block.
    static final int ROWS = 4;

    /// Panels of four rows: element (4 p + r, k) stands at `4 (p inner + k) + r`.
    double[] a = {};

    /// Where the block's panel begins in `a`.
    int panel;

    /// One panel of columns: element (k, c) stands at `[Kernels#WIDTH] k + c`.
    double[] x = {};

    /// Where the sums of each row start.
    double[] start = {};

    /// The block's first row.
    int row;

    /// Whether the block is written as it is: every row and column of it, and not added.
    boolean isWhole;

    /// How many rows of the block are written.
    int count;

    /// The length of the sums.
    int inner;

    /// Whether blocks are added to what is there.
    boolean add;

    /// The block of outputs that was computed last.
    final double[] block = new double[ROWS * Kernels.WIDTH];

    /// Makes room for a product of this many panels of rows with sums of this length.
    void prepare(int panels, int length) {
        inner = length;
        if (a.length < panels * ROWS * length) {
            a = new double[panels * ROWS * length];
        }
        if (start.length < panels * ROWS) {
            start = new double[panels * ROWS];
        }
        if (x.length < length * Kernels.WIDTH) {
            x = new double[length * Kernels.WIDTH];
        }
    }
}
