package pushpull.tensor;

import java.lang.foreign.MemorySegment;

/// Matrix products over memory outside the heap.
sealed interface ProductKernels permits VectorProducts, PlainProducts {
    /// Writes the columns `from … to-1` of `y`; each value starts at the bias and adds the products in order of the
    /// inner index, fused.
    void multiply(Product product, int from, int to);

    /// Adds to the rows `from … to-1` of `y`; each value is a sum in eight lanes, as in [RowKernels].
    void accumulate(Outer outer, int from, int to);

    /// Adds to `sums[i]` the sum of row i of `a` for the rows `from … to-1`, in eight lanes.
    void addRowSums(Outer outer, MemorySegment sums, int from, int to);
}
