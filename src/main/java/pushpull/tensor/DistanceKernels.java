package pushpull.tensor;

/// Loops between one point and `n` others, whose coordinates are one heap array per dimension.
///
/// Sums over dimensions and over the rows of a tile run in sequence with fused multiply-adds.
sealed interface DistanceKernels permits VectorDistances, PlainDistances {
    /// Writes, or adds when `add`, `(x[j] - p)²` for one dimension.
    void square(double[] x, double p, double[] out, int n, boolean add);

    /// Writes, or adds when `add`, `x[j] * p` for one dimension.
    void multiply(double[] x, double p, double[] out, int n, boolean add);

    /// Subtracts the sum over the tile's rows of `c[i][j] * (p[i] - x[j])` from `gradient[j]`.
    void pullColumns(Tile tile, double[] p, double[] x, double[] gradient);

    /// Adds the sum over the tile's rows of `c[i][j] * p[i]` to `gradient[j]`.
    void addColumns(Tile tile, double[] p, double[] gradient);
}
