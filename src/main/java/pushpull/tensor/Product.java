package pushpull.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/// The operands of `y = a x + bias` or `y += a x`, with `y` row-major and any strides in `a` and `x`.
///
/// @param bias one number per row of `y` that its sums start at, or null for zero
/// @param rows rows of `a` and `y`
/// @param inner columns of `a`, rows of `x`
/// @param columns columns of `x` and `y`
/// @param add whether the sums are added to what `y` holds
record Product(
        Factor a,
        Factor x,
        MemorySegment y,
        @Nullable MemorySegment bias,
        int rows,
        int inner,
        int columns,
        boolean add) {

    /// A matrix whose element (i, j) stands at `i * rowStep + j * columnStep`.
    record Factor(MemorySegment values, int rowStep, int columnStep) {
        static Factor of(Tensor tensor) {
            return new Factor(tensor.segment(), tensor.columns(), 1);
        }

        static Factor transposed(Tensor tensor) {
            return new Factor(tensor.segment(), 1, tensor.columns());
        }
    }

    double start(int row) {
        return bias == null ? 0 : bias.getAtIndex(ValueLayout.JAVA_DOUBLE, row);
    }
}
