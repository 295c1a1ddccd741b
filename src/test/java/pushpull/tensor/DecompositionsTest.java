package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompositionsTest {
    private static Matrix random(int rows, int columns) {
        Random random = new Random(rows * 31L + columns);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
        return Matrix.owning(rows, columns, values);
    }

    private static double dot(double[] a, double[] b) {
        return Vectors.dot(a, b, a.length);
    }

    private static void assertOrthonormal(Matrix columns) {
        Matrix rows = columns.transpose();
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j <= i; j++) {
                assertEquals(i == j ? 1 : 0, dot(rows.row(i), rows.row(j)), 1e-12);
            }
        }
    }

    private static void assertProduct(Matrix expected, Matrix left, double[] values, Matrix right) {
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                double sum = 0;
                for (int k = 0; k < values.length; k++) {
                    sum += left.get(i, k) * values[k] * right.get(j, k);
                }
                assertEquals(expected.get(i, j), sum, 1e-11);
            }
        }
    }

    private static void assertSigned(Matrix columns) {
        for (int k = 0; k < columns.columns(); k++) {
            double[] column = columns.transpose().row(k);
            double most = 0;
            for (double value : column) {
                most = Math.abs(value) > Math.abs(most) ? value : most;
            }
            assertTrue(most > 0, "column " + k);
        }
    }

    /// Above 128 columns LAPACK works in blocks, with other kernels.
    @Test
    void singularValuesOfManyColumnsAreThoseOfTheSquares() {
        for (int turn = 0; turn < 3; turn++) {
            Matrix tall = random(400 + turn, 300);
            double[] squares = SymmetricEigen.of(squared(tall)).values();
            double[] alone = Decompositions.singularValues(tall);
            double[] beside = Decompositions.svd(tall).values();
            for (int k = 0; k < 300; k++) {
                assertEquals(Math.sqrt(squares[k]), alone[k], 1e-9, "value " + k);
                assertEquals(alone[k], beside[k], 1e-12, "value " + k);
            }
        }
    }

    private static Matrix squared(Matrix tall) {
        double[] values = new double[tall.columns() * tall.columns()];
        for (int i = 0; i < tall.rows(); i++) {
            double[] row = tall.row(i);
            for (int j = 0; j < row.length; j++) {
                for (int k = 0; k < row.length; k++) {
                    values[j * row.length + k] += row[j] * row[k];
                }
            }
        }
        return Matrix.owning(tall.columns(), tall.columns(), values);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 3", "3, 5", "40, 2", "2, 40", "64, 64", "300, 12"})
    void singularValuesAndVectorsGiveTheMatrixBack(int rows, int columns) {
        Matrix matrix = random(rows, columns);
        var svd = Decompositions.svd(matrix);
        assertEquals(Math.min(rows, columns), svd.values().length);
        assertProduct(matrix, svd.u(), svd.values(), svd.v());
        assertOrthonormal(svd.u());
        assertOrthonormal(svd.v());
        assertSigned(svd.v());
        // Without vectors LAPACK takes another way to the values.
        assertArrayEquals(svd.values(), Decompositions.singularValues(matrix), 1e-13 * svd.values()[0]);
        for (int i = 1; i < svd.values().length; i++) {
            assertTrue(svd.values()[i - 1] >= svd.values()[i] && svd.values()[i] >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void eigenvaluesAndVectorsGiveTheMatrixBack(int size) {
        Matrix half = random(size, size);
        double[] sum = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum[i * size + j] = half.get(i, j) + half.get(j, i);
            }
        }
        Matrix symmetric = Matrix.owning(size, size, sum);
        var eigen = Decompositions.eigen(symmetric);
        assertProduct(symmetric, eigen.vectors(), eigen.values(), eigen.vectors());
        assertOrthonormal(eigen.vectors());
        assertSigned(eigen.vectors());
    }

    @Test
    void rankOneAndZeroMatricesAreFine() {
        assertArrayEquals(new double[] {Math.sqrt(50), 0}, Decompositions.singularValues(rankOne()), 1e-14);
        assertArrayEquals(new double[2], Decompositions.singularValues(Matrix.of(3, 2, new double[6])));
        assertEquals(0, Decompositions.singularValues(Matrix.of(0, 2)).length);
    }

    private static Matrix rankOne() {
        return Matrix.of(2, 2, 1, 3, 2, 6);
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        Matrix matrix = Matrix.of(2, 2, 1, Double.NaN, 0, 1);
        assertThrows(ArithmeticException.class, () -> Decompositions.svd(matrix));
        assertThrows(ArithmeticException.class, () -> Decompositions.eigen(matrix));
    }
}
