package pushpull.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.tensor.Decompositions;
import pushpull.tensor.Matrix;

/// Principal component analysis: the directions of greatest variance, and how much each explains.
///
/// @param mean of the points
/// @param components one unit direction a row, greatest variance first; the largest coordinate of each is positive
/// @param explainedVariance of each component, divided by n - 1
/// @param totalVariance of all components, also of those left out
public record PrincipalComponents(double[] mean, Matrix components, double[] explainedVariance, double totalVariance) {
    /// Of at least two points: the first `count` components, or as many as there are points or dimensions.
    public static PrincipalComponents of(Matrix points, int count) {
        if (points.rows() < 2 || points.columns() == 0) {
            throw new IllegalArgumentException("no principal components of a " + points);
        }
        var singular = Decompositions.svd(Geometry.centred(Geometry.finite(points)));
        double[] variance = singular.values().clone();
        double total = 0;
        for (int k = 0; k < variance.length; k++) {
            variance[k] = variance[k] * variance[k] / (points.rows() - 1);
            total += variance[k];
        }
        int kept = Math.min(count, variance.length);
        Matrix components =
                singular.v().transpose().rows(IntStream.range(0, kept).toArray());
        return new PrincipalComponents(Geometry.mean(points), components, Arrays.copyOf(variance, kept), total);
    }

    /// The share of the variance that each component explains; NaN if there is no variance.
    public double[] explainedVarianceRatio() {
        return Arrays.stream(explainedVariance)
                .map(variance -> totalVariance > 0 ? variance / totalVariance : Double.NaN)
                .toArray();
    }

    /// The coordinates of points along the components.
    public Matrix project(Matrix points) {
        double[][] rows = Geometry.rows(points);
        for (double[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] -= mean[k];
            }
        }
        return Geometry.product(Geometry.matrix(rows, points.columns()), components.transpose());
    }
}
