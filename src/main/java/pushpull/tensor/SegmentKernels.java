package pushpull.tensor;

import java.lang.foreign.MemorySegment;

/// Loops over the values `from … to-1` outside the heap: sums and activations.
sealed interface SegmentKernels permits VectorSegments, PlainSegments {
    /// The sum in eight lanes, as in [RowKernels].
    double sum(MemorySegment a, int from, int to);

    /// The scalar product of the `n` values from `from` of `a` and from `at` of `b`, in eight lanes.
    double dot(MemorySegment a, int from, MemorySegment b, int at, int n);

    /// Writes columns `from … to-1` of four rows of a product, or of those that are left from `row` on, where the right
    /// factor has its columns side by side: each value starts at its row's start and adds the products in
    /// order, fused.
    void combine(Product product, int row, int from, int to);

    /// Whether every value is finite.
    boolean isFinite(MemorySegment a, int from, int to);

    void tanh(MemorySegment x, int from, int to);

    /// Multiplies `gradient` by `1 - y²`.
    void tanhBackward(MemorySegment y, MemorySegment gradient, int from, int to);

    void relu(MemorySegment x, int from, int to);

    /// Zeroes `gradient` where `y` is not positive.
    void reluBackward(MemorySegment y, MemorySegment gradient, int from, int to);
}
