package pushpull.statistics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import pushpull.tensor.Decompositions;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// How well one embedding turns into another of the same points: the rotation or reflection R nearest to A R = B.
///
/// Schönemann, "A generalized solution of the orthogonal Procrustes problem", Psychometrika 1966.
///
/// @param rotation R, orthogonal
/// @param nuclearNorm the sum of the singular values of the transposed A times B
/// @param residualSquared |A R - B|^2, the sum of squares that remain
public record Procrustes(Matrix rotation, double nuclearNorm, double residualSquared) {
    /// From `a` to `b` as they are.
    public static Procrustes of(Matrix a, Matrix b) {
        if (a.rows() != b.rows() || a.columns() != b.columns()) {
            throw new IllegalArgumentException("a " + a + " cannot turn into a " + b);
        }
        var singular = Decompositions.svd(Geometry.finite(Geometry.product(a.transpose(), b)));
        double nuclear = 0;
        for (double value : singular.values()) {
            nuclear += value;
        }
        Matrix rotation = Geometry.product(singular.u(), singular.v().transpose());
        return new Procrustes(rotation, nuclear, squares(Geometry.product(a, rotation), b));
    }

    /// From `a` to `b`, each about its mean.
    public static Procrustes ofCentred(Matrix a, Matrix b) {
        return of(Geometry.centred(a), Geometry.centred(b));
    }

    /// The distance between two shapes, 0 to 1: both centred, scaled to unit size, turned and scaled to fit best.
    ///
    /// As `scipy.spatial.procrustes`; NaN if all points of either coincide.
    public static double disparity(Matrix a, Matrix b) {
        Matrix first = Geometry.centred(a);
        Matrix second = Geometry.centred(b);
        if (!(Norms.of(first.toArray()) * Norms.of(second.toArray()) > 0)) {
            return Double.NaN;
        }
        Procrustes fit = of(unitSize(first), unitSize(second));
        return Math.max(0, 1 - fit.nuclearNorm * fit.nuclearNorm);
    }

    /// 1 for a rotation, -1 if it also reflects.
    public double determinant() {
        return new LUDecomposition(new Array2DRowRealMatrix(Geometry.rows(rotation), false)).getDeterminant();
    }

    private static Matrix unitSize(Matrix points) {
        double[] values = points.toArray();
        double norm = Norms.of(values);
        for (int i = 0; i < values.length; i++) {
            values[i] /= norm;
        }
        return Matrix.owning(points.rows(), points.columns(), values);
    }

    private static double squares(Matrix a, Matrix b) {
        return Geometry.squaredDistance(a.toArray(), b.toArray());
    }
}
