package pushpull.tensor;

import java.lang.foreign.MemorySegment;

/// The operands of `y += a bᵀ`, all row-major: `a` is rows x columns, `b` inner x columns, `y` rows x inner.
record Outer(MemorySegment a, MemorySegment b, MemorySegment y, int rows, int inner, int columns) {}
