package pushpull.tensor;

import java.util.Arrays;

/// A few anchors against the columns of a comparison: how hard they pull each other, and where that moves either.
///
/// A coefficient c between the anchor p and the column x pulls the anchor along `c (p - x)` and the column along
/// `c (x - p)`, or if distances are inner products along `c x` and `c p`. Belongs to one worker. In the plane both
/// coordinates are done in one go: what is read most is the coefficients.
public final class Tile {
    /// How many anchors a tile holds.
    public static final int ROWS = 4;

    private final int count;
    private final boolean byDifference;
    private final double[][] points;
    private final double[][] pulls;
    private final double[][] coefficients;
    private double[][] columns;

    /// A tile over columns that [#over] will give.
    ///
    /// @param dimensions of every point
    /// @param count how many columns there are
    /// @param byDifference whether anchors are pulled along differences
    public Tile(int dimensions, int count, boolean byDifference) {
        this.count = count;
        this.byDifference = byDifference;
        this.points = new double[ROWS][dimensions];
        this.pulls = new double[ROWS][dimensions];
        this.coefficients = new double[ROWS][count];
        this.columns = new double[dimensions][0];
    }

    /// Says where the columns are.
    ///
    /// @param coordinates one array a dimension, read at every call
    public void over(double[][] coordinates) {
        columns = coordinates;
    }

    /// Where an anchor is: to be written before anything else about it.
    public double[] point(int row) {
        return points[row];
    }

    /// What all columns do to an anchor: the sum that [#spread] and [#gather] add to.
    public double[] pull(int row) {
        return pulls[row];
    }

    /// An anchor's coefficient with every column.
    public double[] coefficients(int row) {
        return coefficients[row];
    }

    /// Begins an anchor that nothing pulls yet. Coefficients stay as they are.
    public void begin(int row) {
        Arrays.fill(pulls[row], 0);
    }

    /// Takes anchors from `row` on out of the tile.
    public void close(int row) {
        for (int i = row; i < ROWS; i++) {
            Arrays.fill(coefficients[i], 0);
        }
    }

    /// Writes `factor * forces` as the coefficients with the columns of a span, and adds what they do to the anchor.
    public void spread(int row, double[] forces, double factor, ColumnRange span) {
        PullKernels kernels = Kernels.inForce().pulls();
        if (columns.length == 2 && byDifference) {
            kernels.spreadApart(this, row, forces, factor, span);
        } else if (columns.length == 2) {
            kernels.spreadAlong(this, row, forces, factor, span);
        } else {
            kernels.copy(forces, factor, span, coefficients[row]);
            pull(row, span);
        }
    }

    /// Adds what the coefficients with all columns do to the anchor.
    public void gather(int row) {
        pull(row, ColumnRange.all(count));
    }

    private void pull(int row, ColumnRange span) {
        PullKernels kernels = Kernels.inForce().pulls();
        double[] c = coefficients[row];
        for (int k = 0; k < columns.length; k++) {
            pulls[row][k] += byDifference
                    ? kernels.pullApart(c, points[row][k], columns[k], span)
                    : kernels.pullAlong(c, columns[k], span);
        }
    }

    /// Adds what the anchors, in order, do to the columns from `first` on.
    public void push(double[][] gradient, int first) {
        PullKernels kernels = Kernels.inForce().pulls();
        if (columns.length == 2 && byDifference) {
            kernels.pushPlaneApart(this, gradient, first, count);
        } else if (columns.length == 2) {
            kernels.pushPlaneAlong(this, gradient, first, count);
        } else {
            for (int k = 0; k < columns.length; k++) {
                push(k, gradient[k], first);
            }
        }
    }

    private void push(int k, double[] gradient, int first) {
        PullKernels kernels = Kernels.inForce().pulls();
        if (byDifference) {
            kernels.pushApart(this, k, gradient, new ColumnRange(first, count, 0));
        } else {
            kernels.pushAlong(this, k, gradient, new ColumnRange(first, count, 0));
        }
    }

    double[] column(int dimension) {
        return columns[dimension];
    }
}
