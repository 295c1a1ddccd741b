package pushpull.tensor;

/// Loops over the columns of a [Tile]: apart along differences, or along the points themselves.
///
/// Sums over columns are taken in the eight lanes of [RowKernels], span by span; sums over a tile's anchors in sequence
/// with fused multiply-adds.
sealed interface PullKernels permits VectorPulls, PlainPulls {
    /// Writes `factor * forces` of a span into its columns.
    void copy(double[] forces, double factor, ColumnRange span, double[] out);

    /// The sum of `c[j] * (p - x[j])` over a span.
    double pullApart(double[] c, double p, double[] x, ColumnRange span);

    /// The sum of `c[j] * x[j]` over a span.
    double pullAlong(double[] c, double[] x, ColumnRange span);

    /// In the plane: [#copy] and [#pullApart] in one loop.
    void spreadApart(Tile tile, int row, double[] forces, double factor, ColumnRange span);

    /// In the plane: [#copy] and [#pullAlong] in one loop.
    void spreadAlong(Tile tile, int row, double[] forces, double factor, ColumnRange span);

    /// Adds the sum over the anchors of `c[j] * (x[j] - p)` to one dimension of the gradient.
    void pushApart(Tile tile, int dimension, double[] gradient, ColumnRange span);

    /// Adds the sum over the anchors of `c[j] * p` to one dimension of the gradient.
    void pushAlong(Tile tile, int dimension, double[] gradient, ColumnRange span);

    /// [#pushApart] for both dimensions of the plane.
    void pushPlaneApart(Tile tile, double[][] gradient, int first, int last);

    /// [#pushAlong] for both dimensions of the plane.
    void pushPlaneAlong(Tile tile, double[][] gradient, int first, int last);
}
