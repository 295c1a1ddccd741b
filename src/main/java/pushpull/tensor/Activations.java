package pushpull.tensor;

import static pushpull.tensor.PlainSegments.get;
import static pushpull.tensor.PlainSegments.set;

import java.lang.foreign.MemorySegment;

/// Activations in place over columns of feature-major tensors, and their backward steps from the output alone.
public final class Activations {
    private Activations() {}

    /// Replaces `x` by its tanh.
    public static void tanh(Tensor x, ColumnSlice range) {
        SegmentKernels kernels = Kernels.inForce().segments();
        for (int i = 0; i < x.rows(); i++) {
            int start = i * x.columns();
            kernels.tanh(x.segment(), start + range.from(), start + range.to());
        }
    }

    /// Replaces `x` by the logistic function of it, as `(1 + tanh(x / 2)) / 2`.
    public static void sigmoid(Tensor x, ColumnSlice range) {
        SegmentKernels kernels = Kernels.inForce().segments();
        MemorySegment segment = x.segment();
        for (int i = 0; i < x.rows(); i++) {
            int from = i * x.columns() + range.from();
            int to = i * x.columns() + range.to();
            for (int j = from; j < to; j++) {
                set(segment, j, 0.5 * get(segment, j));
            }
            kernels.tanh(segment, from, to);
            for (int j = from; j < to; j++) {
                set(segment, j, Fma.of(0.5, get(segment, j), 0.5));
            }
        }
    }

    /// Replaces `x` by `max(0, x)`.
    public static void relu(Tensor x, ColumnSlice range) {
        SegmentKernels kernels = Kernels.inForce().segments();
        for (int i = 0; i < x.rows(); i++) {
            int start = i * x.columns();
            kernels.relu(x.segment(), start + range.from(), start + range.to());
        }
    }

    /// Multiplies `gradient` by `1 - y²`, the slope of tanh where it gave `y`.
    public static void tanhBackward(Tensor y, Tensor gradient, ColumnSlice range) {
        SegmentKernels kernels = Kernels.inForce().segments();
        for (int i = 0; i < y.rows(); i++) {
            int start = i * y.columns();
            kernels.tanhBackward(y.segment(), gradient.segment(), start + range.from(), start + range.to());
        }
    }

    /// Multiplies `gradient` by `y (1 - y)`, the slope of the logistic function where it gave `y`.
    public static void sigmoidBackward(Tensor y, Tensor gradient, ColumnSlice range) {
        MemorySegment output = y.segment();
        MemorySegment change = gradient.segment();
        for (int i = 0; i < y.rows(); i++) {
            int start = i * y.columns();
            for (int j = start + range.from(); j < start + range.to(); j++) {
                double value = get(output, j);
                set(change, j, get(change, j) * (value * (1 - value)));
            }
        }
    }

    /// Zeroes `gradient` where `y` is 0: the slope of the kink counts as 0.
    public static void reluBackward(Tensor y, Tensor gradient, ColumnSlice range) {
        SegmentKernels kernels = Kernels.inForce().segments();
        for (int i = 0; i < y.rows(); i++) {
            int start = i * y.columns();
            kernels.reluBackward(y.segment(), gradient.segment(), start + range.from(), start + range.to());
        }
    }
}
