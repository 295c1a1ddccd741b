package pushpull.snapshot;

import pushpull.tensor.Matrix;

/// The two views of every point as the last step would have embedded them, one point a row.
public record PointViews(Matrix first, Matrix second) {}
