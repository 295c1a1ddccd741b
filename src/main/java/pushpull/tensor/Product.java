package pushpull.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/// The operands of `y = A x + bias`, with `x` and `y` row-major of the same number of columns and any strides in
/// `A`.
///
/// @param a the factor, whose element (i, k) stands at `i * rowStep + k * innerStep`
/// @param rowStep from one row of `A` to the next, in doubles
/// @param innerStep from one column of `A` to the next, in doubles
/// @param bias one number per row of `y`, or null for none
/// @param rows rows of `y`
/// @param inner rows of `x`
/// @param columns columns of `x` and `y`
record Product(
        MemorySegment a,
        int rowStep,
        int innerStep,
        MemorySegment x,
        MemorySegment y,
        @Nullable MemorySegment bias,
        int rows,
        int inner,
        int columns) {
    double start(int row) {
        return bias == null ? 0 : bias.getAtIndex(ValueLayout.JAVA_DOUBLE, row);
    }
}
