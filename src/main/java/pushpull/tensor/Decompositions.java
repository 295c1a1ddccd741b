package pushpull.tensor;

import java.util.Arrays;
import java.util.Collections;
import org.nd4j.linalg.api.blas.Lapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import pushpull.tensor.nativelib.NativeLibraries;

/// Eigenvalues and singular values by ND4J's LAPACK, of matrices on the heap; safe on any thread.
///
/// Their last bits depend on the machine: they serve measures and pictures, and nothing of a run depends on them.
/// What is not finite is refused with an [ArithmeticException].
///
/// Vectors are determined up to sign; here the component of largest magnitude (the first of equals) is positive.
public final class Decompositions {
    private static final Lapack LAPACK = lapack();

    private Decompositions() {}

    private static Lapack lapack() {
        NativeLibraries.loadDecompositions(Kernels.LANES);
        return Nd4j.getBlasWrapper().lapack();
    }

    /// Eigenvalues of a symmetric matrix, largest first, and unit eigenvectors as the columns of `vectors`.
    public record Eigen(double[] values, Matrix vectors) {}

    /// `u diag(values) vᵀ`, with `min(rows, columns)` singular values, largest first.
    public record Singular(Matrix u, double[] values, Matrix v) {}

    /// The eigenvalues and eigenvectors of a symmetric matrix, of which only the upper half is read.
    public static Eigen eigen(Matrix symmetric) {
        int size = symmetric.rows();
        if (size != symmetric.columns()) {
            throw new IllegalArgumentException("eigenvalues of a " + symmetric);
        }
        requireFinite(symmetric);
        INDArray vectors = array(symmetric);
        INDArray values = Nd4j.zeros(DataType.DOUBLE, size);
        LAPACK.syev('V', 'U', vectors, values);
        double[] smallestFirst = values.data().asDouble();
        double[] largestFirst = new double[size];
        double[][] rows = columns(vectors);
        Collections.reverse(Arrays.asList(rows));
        for (int i = 0; i < size; i++) {
            largestFirst[i] = smallestFirst[size - 1 - i];
            scale(rows[i], sign(rows[i]));
        }
        return new Eigen(largestFirst, Matrix.ofRows(rows).transpose());
    }

    /// The `min(rows, columns)` singular values, largest first, without their vectors.
    public static double[] singularValues(Matrix matrix) {
        if (matrix.rows() == 0 || matrix.columns() == 0) {
            return new double[0];
        }
        requireFinite(matrix);
        Matrix tall = matrix.rows() < matrix.columns() ? matrix.transpose() : matrix;
        INDArray r = triangle(array(tall), tall.columns());
        INDArray values = Nd4j.zeros(DataType.DOUBLE, tall.columns());
        LAPACK.gesvd(r, values, null, null);
        return values.data().asDouble();
    }

    /// The triangle of a tall matrix, which has the same singular values; the matrix becomes the orthogonal factor.
    private static INDArray triangle(INDArray tall, int size) {
        INDArray r = square(size);
        LAPACK.geqrf(tall, r);
        return r;
    }

    private static INDArray square(int size) {
        return Nd4j.create(DataType.DOUBLE, new long[] {size, size}, 'f');
    }

    /// The thin singular value decomposition; signs go by the columns of `v`.
    public static Singular svd(Matrix matrix) {
        if (matrix.rows() < matrix.columns()) {
            Singular turned = svd(matrix.transpose());
            return signed(columns(turned.v), turned.values, columns(turned.u));
        }
        requireFinite(matrix);
        int size = matrix.columns();
        INDArray a = array(matrix);
        INDArray r = triangle(a, size);
        INDArray values = Nd4j.zeros(DataType.DOUBLE, size);
        INDArray u = square(size);
        INDArray vt = square(size);
        LAPACK.gesvd(r, values, u, vt);
        double[][] left = product(columns(a), columns(u));
        return signed(left, values.data().asDouble(), columns(Matrix.ofRows(columns(vt))));
    }

    private static Singular signed(double[][] left, double[] values, double[][] right) {
        for (int i = 0; i < right.length; i++) {
            double sign = sign(right[i]);
            scale(right[i], sign);
            scale(left[i], sign);
        }
        return new Singular(
                Matrix.ofRows(left).transpose(), values, Matrix.ofRows(right).transpose());
    }

    private static double[][] columns(Matrix matrix) {
        Matrix turned = matrix.transpose();
        double[][] rows = new double[turned.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = turned.row(i);
        }
        return rows;
    }

    private static double[][] columns(INDArray array) {
        double[] values = array.data().asDouble();
        double[][] columns = new double[array.columns()][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = Arrays.copyOfRange(values, k * array.rows(), (k + 1) * array.rows());
        }
        return columns;
    }

    /// The columns of a product, from those of its factors.
    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[right.length][left.length == 0 ? 0 : left[0].length];
        for (int j = 0; j < right.length; j++) {
            for (int k = 0; k < left.length; k++) {
                Vectors.axpy(right[j][k], left[k], product[j], left[k].length);
            }
        }
        return product;
    }

    private static void requireFinite(Matrix matrix) {
        for (double value : matrix.toArray()) {
            if (!Double.isFinite(value)) {
                throw new ArithmeticException(
                        "a " + matrix + " with a value that is " + value + " has no decomposition");
            }
        }
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

    private static INDArray array(Matrix matrix) {
        return Nd4j.create(matrix.transpose().toArray(), new long[] {matrix.rows(), matrix.columns()}, 'f');
    }
}
