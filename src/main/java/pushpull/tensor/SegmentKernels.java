package pushpull.tensor;

import java.lang.foreign.MemorySegment;

/// Loops over the values `from … to-1` outside the heap: sums and activations.
sealed interface SegmentKernels permits VectorSegments, PlainSegments {
    /// The sum in eight lanes, as in [RowKernels].
    double sum(MemorySegment a, int from, int to);

    /// Whether no value is infinite or not a number.
    boolean isFinite(MemorySegment a, int from, int to);

    void tanh(MemorySegment x, int from, int to);

    /// Multiplies `gradient` by `1 - y²`.
    void tanhBackward(MemorySegment y, MemorySegment gradient, int from, int to);

    void relu(MemorySegment x, int from, int to);

    /// Zeroes `gradient` where `y` is not positive.
    void reluBackward(MemorySegment y, MemorySegment gradient, int from, int to);
}
