package pushpull.pair;

import java.util.Arrays;
import pushpull.tensor.Tile;
import pushpull.tensor.Vectors;

/// The forces of a tile of rows, and the unreduced gradients that they add up to.
///
/// Gradients of rows and of columns are kept apart until the end: a worker writes the rows it was given, and later the
/// columns it was given, and in a batch compared with itself those are the same points.
final class ForceTile {
    private double[][] forces = {};
    private Across[] across = {};
    private double[][] rowGradient = {};
    private double[][] columnGradient = {};

    /// Makes room for tiles of a comparison; `size` is the most rows that a tile will have.
    void prepare(Comparison comparison, int size) {
        int dimensions = comparison.rows().dimensions();
        int rows = comparison.rows().count();
        int columns = comparison.columns().count();
        if (forces.length < size || (size > 0 && forces[0].length != columns)) {
            forces = new double[size][columns];
            across = new Across[size];
            Arrays.fill(across, Across.NONE);
        }
        if (rowGradient.length != dimensions || rowGradient[0].length != rows) {
            rowGradient = new double[dimensions][rows];
        }
        if (columnGradient.length != dimensions || columnGradient[0].length != columns) {
            columnGradient = new double[dimensions][columns];
        }
        for (double[] dimension : columnGradient) {
            Arrays.fill(dimension, 0);
        }
    }

    double[] forces(int place) {
        return forces[place];
    }

    /// Turns a row's forces into coefficients and adds up the anchor's own gradient.
    void row(Comparison comparison, int anchor, int place, double[] point, double[] distances) {
        Distance distance = comparison.distance();
        double[] coefficients = forces[place];
        double[][] columns = comparison.columns().coordinates();
        distance.coefficients(distances, coefficients, coefficients.length);
        for (int k = 0; k < point.length; k++) {
            rowGradient[k][anchor] = distance.isByDifference()
                    ? Vectors.pull(coefficients, point[k], columns[k], coefficients.length)
                    : Vectors.dot(coefficients, columns[k], coefficients.length);
        }
    }

    /// Adds what the tile's rows do to the columns `from … to-1`, row after row.
    void columns(Comparison comparison, int start, int size, int from, int to) {
        Tile tile = new Tile(forces, size, from, to);
        double[][] rows = comparison.rows().coordinates();
        double[][] columns = comparison.columns().coordinates();
        double offset = comparison.distance().offset();
        for (int k = 0; k < columns.length; k++) {
            double[] points = Arrays.copyOfRange(rows[k], start, start + size);
            if (offset != 0) {
                for (int i = 0; i < size; i++) {
                    points[i] += offset;
                }
            }
            if (comparison.distance().isByDifference()) {
                Vectors.pullColumns(tile, points, columns[k], columnGradient[k]);
            } else {
                Vectors.addColumns(tile, points, columnGradient[k]);
            }
        }
        for (int i = 0; i < size; i++) {
            across[i].pull(comparison, columnGradient, from, to);
        }
    }

    /// Keeps the forces between two candidates of a row.
    void across(int place, Across felt) {
        across[place] = felt;
    }

    /// Adds the reduced gradients to both sides.
    void finish(Comparison comparison, double factor) {
        add(rowGradient, comparison.rows(), factor);
        add(columnGradient, comparison.columns(), factor);
    }

    private static void add(double[][] unreduced, Embeddings points, double factor) {
        double[][] gradient = points.gradient();
        for (int k = 0; k < unreduced.length && !points.isDetached(); k++) {
            for (int i = 0; i < points.count(); i++) {
                gradient[k][i] += factor * unreduced[k][i];
            }
        }
    }
}
