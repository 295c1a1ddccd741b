package pushpull.statistics;

import java.util.Arrays;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// Lengths, angles and means of rows.
public final class Geometry {
    /// Norms below this count as zero, as in the losses.
    private static final double TINY = 1e-12;

    /// Coordinates above this count as infinite: their squares would be.
    private static final double HUGE = 1e100;

    private Geometry() {}

    public static double[][] rows(Matrix points) {
        double[][] rows = new double[points.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = points.row(i);
        }
        return rows;
    }

    public static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    public static double squaredDistance(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            double off = x[k] - y[k];
            sum += off * off;
        }
        return sum;
    }

    public static double distance(double[] x, double[] y) {
        return Math.sqrt(squaredDistance(x, y));
    }

    /// Rows divided by their norms; a zero row stays zero.
    public static double[][] unitRows(Matrix points) {
        double[][] rows = rows(points);
        for (double[] row : rows) {
            double norm = Math.max(Norms.of(row), TINY);
            for (int k = 0; k < row.length; k++) {
                row[k] /= norm;
            }
        }
        return rows;
    }

    public static Matrix unit(Matrix points) {
        return matrix(unitRows(points), points.columns());
    }

    /// The mean of every column; NaN if there are no rows.
    public static double[] mean(Matrix points) {
        double[] mean = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += points.get(i, k);
            }
        }
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= points.rows();
        }
        return mean;
    }

    public static Matrix centred(Matrix points) {
        double[] mean = mean(points);
        double[][] rows = rows(points);
        for (double[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] -= mean[k];
            }
        }
        return matrix(rows, points.columns());
    }

    /// Rows as a matrix that keeps its width if there are none.
    public static Matrix matrix(double[][] rows, int columns) {
        return rows.length == 0 ? Matrix.of(0, columns) : Matrix.ofRows(rows);
    }

    public static Matrix product(Matrix left, Matrix right) {
        double[] values = new double[left.rows() * right.columns()];
        for (int i = 0; i < left.rows(); i++) {
            for (int k = 0; k < left.columns(); k++) {
                double factor = left.get(i, k);
                for (int j = 0; j < right.columns(); j++) {
                    values[i * right.columns() + j] += factor * right.get(k, j);
                }
            }
        }
        return Matrix.owning(left.rows(), right.columns(), values);
    }

    /// Refuses infinite and undefined coordinates, on which decompositions would not end.
    static Matrix finite(Matrix points) {
        for (double[] row : rows(points)) {
            if (!isFinite(row)) {
                throw new IllegalArgumentException("a coordinate is not finite");
            }
        }
        return points;
    }

    public static boolean isFinite(double... row) {
        return Arrays.stream(row).allMatch(value -> Math.abs(value) <= HUGE);
    }

    /// The different labels, ascending.
    static int[] classes(int... labels) {
        return Arrays.stream(labels).sorted().distinct().toArray();
    }
}
