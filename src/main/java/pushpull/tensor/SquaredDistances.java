package pushpull.tensor;

import java.util.Arrays;

/// The squared Euclidean distances of a few points at a time to all rows of a matrix.
///
/// Every value is the bits of a plain loop over the dimensions, whatever the machine. Rows are packed so that those of
/// a panel lie side by side; four points share what is loaded, and twice four what is cached.
public final class SquaredDistances {
    /// How many points share a pass over the rows.
    public static final int ROWS = 8;

    /// How many of them share what a kernel loads.
    static final int SIDE = 4;

    private final int count;
    private final int dimensions;
    private final double[] panels;

    public SquaredDistances(Matrix rows) {
        count = rows.rows();
        dimensions = rows.columns();
        panels = new double[Math.multiplyExact(width(), dimensions)];
        for (int j = 0; j < count; j++) {
            int start = j / Kernels.WIDTH * Kernels.WIDTH * dimensions + j % Kernels.WIDTH;
            for (int k = 0; k < dimensions; k++) {
                panels[start + k * Kernels.WIDTH] = rows.get(j, k);
            }
        }
    }

    /// How many rows there are.
    public int count() {
        return count;
    }

    /// The length that an array of results must have: whole panels.
    public int width() {
        return (count + Kernels.WIDTH - 1) / Kernels.WIDTH * Kernels.WIDTH;
    }

    /// Results for [#ROWS] points.
    public double[][] room() {
        return new double[ROWS][width()];
    }

    /// Writes the squared distances of up to [#ROWS] points, those from `first` on, to all rows; what lies beyond
    /// [#count] is without meaning.
    ///
    /// @param out as [#room] makes it
    public void compute(Matrix points, int first, double[][] out) {
        double[] upper = block(points, first);
        double[] lower = block(points, first + SIDE);
        double[][] upperOut = Arrays.copyOfRange(out, 0, SIDE);
        double[][] lowerOut = Arrays.copyOfRange(out, SIDE, ROWS);
        DistanceKernels kernels = Kernels.inForce().distances();
        for (int at = 0; at < count; at += Kernels.WIDTH) {
            kernels.squareBlock(panels, at * dimensions, upper, upperOut, at);
            kernels.squareBlock(panels, at * dimensions, lower, lowerOut, at);
        }
    }

    private double[] block(Matrix points, int first) {
        double[] block = new double[SIDE * dimensions];
        for (int point = 0; point < SIDE; point++) {
            for (int k = 0; k < dimensions; k++) {
                block[k * SIDE + point] = points.get(Math.min(first + point, points.rows() - 1), k);
            }
        }
        return block;
    }
}
