package pushpull.pair;

import java.util.Arrays;
import pushpull.tensor.Vectors;

/// The unreduced gradients of one half of a loss: what is done to each row, and by each portion of rows to the columns.
final class PortionGradients {
    private double[][] rows = {};
    private double[][][] columns = {};
    private int portions;

    /// Makes room for a comparison.
    void prepare(Comparison comparison, int count) {
        int dimensions = comparison.rows().dimensions();
        int width = comparison.columns().isDetached() ? 0 : comparison.columns().count();
        portions = count;
        if (rows.length != dimensions || rows[0].length != comparison.rows().count()) {
            rows = new double[dimensions][comparison.rows().count()];
        }
        if (columns.length < Math.max(1, count) || columns[0].length != dimensions || columns[0][0].length != width) {
            columns = new double[Math.max(1, count)][dimensions][width];
        }
    }

    /// Clears and returns the gradient of the columns that a portion adds to.
    double[][] begin(int portion) {
        for (double[] dimension : columns[portion]) {
            Arrays.fill(dimension, 0);
        }
        return columns[portion];
    }

    void row(int anchor, double[] pull) {
        for (int k = 0; k < pull.length; k++) {
            rows[k][anchor] = pull[k];
        }
    }

    /// Adds the reduced gradients to both sides.
    void finish(Comparison comparison, double factor) {
        add(rows, comparison.rows(), factor);
        for (int portion = 0; portion < portions; portion++) {
            add(columns[portion], comparison.columns(), factor);
        }
    }

    private static void add(double[][] unreduced, Embeddings points, double factor) {
        for (int k = 0; k < unreduced.length && !points.isDetached(); k++) {
            Vectors.axpy(factor, unreduced[k], points.gradient()[k], points.count());
        }
    }
}
