package pushpull.pair;

import java.util.Arrays;
import pushpull.tensor.Matrix;

/// Points that take part in a comparison, one array a dimension, with the gradient that comparisons add up.
///
/// Owned by the trainer's thread. The arrays may be longer than `count`; what lies beyond is without meaning.
public final class Embeddings {
    private final double[][] coordinates;
    private final double[][] gradient;
    private final int count;
    private final boolean detached;

    private Embeddings(double[][] coordinates, int count, boolean detached) {
        this.coordinates = coordinates;
        this.count = count;
        this.detached = detached;
        this.gradient = new double[coordinates.length][detached ? 0 : coordinates[0].length];
    }

    /// Room for `count` points of `dimensions` coordinates, all zero.
    public static Embeddings zeros(int dimensions, int count) {
        return new Embeddings(new double[dimensions][count], count, false);
    }

    /// Room for `count` points that take no gradient, all zero.
    public static Embeddings constants(int dimensions, int count) {
        return new Embeddings(new double[dimensions][count], count, true);
    }

    /// The rows of a matrix.
    public static Embeddings of(Matrix points) {
        return new Embeddings(columns(points), points.rows(), false);
    }

    /// The rows of a matrix, as constants that take no gradient (a momentum copy, a queue, stop-gradient).
    public static Embeddings detached(Matrix points) {
        return new Embeddings(columns(points), points.rows(), true);
    }

    public int count() {
        return count;
    }

    public int dimensions() {
        return coordinates.length;
    }

    /// Whether no gradient flows into these points.
    public boolean isDetached() {
        return detached;
    }

    /// The coordinates themselves: `coordinates()[k][i]` is coordinate k of point i.
    public double[][] coordinates() {
        return coordinates;
    }

    /// dL/d(coordinate), laid out as the coordinates; empty arrays if detached.
    public double[][] gradient() {
        return gradient;
    }

    public void clearGradient() {
        for (double[] dimension : gradient) {
            Arrays.fill(dimension, 0);
        }
    }

    /// The points as a matrix, one a row.
    public Matrix points() {
        return matrix(coordinates);
    }

    /// The gradient as a matrix, one point a row; zeros if detached.
    public Matrix gradients() {
        return detached ? Matrix.owning(count, dimensions(), new double[count * dimensions()]) : matrix(gradient);
    }

    private Matrix matrix(double[][] source) {
        int dimensions = source.length;
        double[] values = new double[count * dimensions];
        for (int k = 0; k < dimensions; k++) {
            for (int i = 0; i < count; i++) {
                values[i * dimensions + k] = source[k][i];
            }
        }
        return Matrix.owning(count, dimensions, values);
    }

    private static double[][] columns(Matrix points) {
        double[][] columns = new double[points.columns()][points.rows()];
        for (int i = 0; i < points.rows(); i++) {
            for (int k = 0; k < points.columns(); k++) {
                columns[k][i] = points.get(i, k);
            }
        }
        return columns;
    }
}
