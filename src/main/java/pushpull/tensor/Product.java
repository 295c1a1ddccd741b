package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;

import java.lang.foreign.MemorySegment;
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
    /// The longest sums that are not worth a block, and the fewest rows that are.
    static final int THIN = 4;

    /// A matrix whose element (i, j) stands at `i * rowStep + j * columnStep`.
    record Factor(MemorySegment values, int rowStep, int columnStep) {
        static Factor of(Tensor tensor) {
            return new Factor(tensor.segment(), tensor.columns(), 1);
        }

        static Factor transposed(Tensor tensor) {
            return new Factor(tensor.segment(), 1, tensor.columns());
        }

        double at(int row, int column) {
            return values.get(JAVA_DOUBLE_UNALIGNED, 8L * row * rowStep + 8L * column * columnStep);
        }
    }

    /// Whether its sums are so short that blocks of them would be more work to prepare than to add up.
    boolean isThin() {
        return inner > 0 && inner <= THIN && x.columnStep == 1 && !add;
    }

    double start(int row) {
        return bias == null ? 0 : bias.get(JAVA_DOUBLE_UNALIGNED, 8L * row);
    }
}
