package pushpull.data;

import org.jspecify.annotations.Nullable;
import pushpull.tensor.Matrix;

/// What is done to the columns of a data file before use.
public enum Scaling {
    /// The numbers as they stand.
    NONE,
    /// Each column shifted and scaled to mean 0 and standard deviation 1 over all rows; a constant column becomes 0.
    STANDARDISE;

    /// What the columns of a table are scaled by; null if they are left as they are.
    @Nullable
    ColumnScale of(Matrix table) {
        return switch (this) {
            case NONE -> null;
            case STANDARDISE -> ColumnScale.of(table);
        };
    }

    Matrix apply(Matrix table) {
        ColumnScale scale = of(table);
        return scale == null ? table : scale.apply(table);
    }
}
