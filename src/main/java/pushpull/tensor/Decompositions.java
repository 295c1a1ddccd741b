package pushpull.tensor;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// Eigenvalues and singular values of small matrices on the heap; safe on any thread.
///
/// Vectors are determined up to sign; here the component of largest magnitude (the first of equals) is positive.
public final class Decompositions {
    private Decompositions() {}

    /// Eigenvalues of a symmetric matrix, largest first, and unit eigenvectors as the columns of `vectors`.
    public record Eigen(double[] values, Matrix vectors) {}

    /// `u diag(values) vᵀ`, with `min(rows, columns)` singular values, largest first.
    public record Singular(Matrix u, double[] values, Matrix v) {}

    public static Eigen eigen(Matrix symmetric) {
        if (symmetric.rows() != symmetric.columns()) {
            throw new IllegalArgumentException("eigenvalues of a " + symmetric);
        }
        var decomposition = new EigenDecomposition(real(symmetric));
        double[][] vectors = decomposition.getV().transpose().getData();
        for (double[] vector : vectors) {
            scale(vector, sign(vector));
        }
        return new Eigen(
                decomposition.getRealEigenvalues(), Matrix.ofRows(vectors).transpose());
    }

    public static double[] singularValues(Matrix matrix) {
        return matrix.rows() == 0 || matrix.columns() == 0
                ? new double[0]
                : new SingularValueDecomposition(real(matrix)).getSingularValues();
    }

    public static Singular svd(Matrix matrix) {
        var decomposition = new SingularValueDecomposition(real(matrix));
        double[][] left = decomposition.getU().transpose().getData();
        double[][] right = decomposition.getV().transpose().getData();
        for (int i = 0; i < right.length; i++) {
            double sign = sign(right[i]);
            scale(right[i], sign);
            scale(left[i], sign);
        }
        return new Singular(
                Matrix.ofRows(left).transpose(),
                decomposition.getSingularValues(),
                Matrix.ofRows(right).transpose());
    }

    private static double sign(double[] vector) {
        double most = 0;
        for (double value : vector) {
            most = Math.abs(value) > Math.abs(most) ? value : most;
        }
        return most < 0 ? -1 : 1;
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    private static RealMatrix real(Matrix matrix) {
        double[][] rows = new double[matrix.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = matrix.row(i);
        }
        return new Array2DRowRealMatrix(rows, false);
    }
}
