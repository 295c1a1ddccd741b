package pushpull.data;

import java.util.ArrayList;
import java.util.List;
import pushpull.tensor.Matrix;

/// How the columns of a table are brought to one spread: each number minus the mean of its column, divided by the
/// column's deviation.
///
/// What was worked out of one table can be applied to another, so that new points are treated as the first ones were.
///
/// @param means of the columns
/// @param deviations of the columns; a constant one has 0, and its numbers become 0
public record ColumnScale(List<Double> means, List<Double> deviations) {
    public ColumnScale {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        if (means.size() != deviations.size()) {
            throw new IllegalArgumentException(means.size() + " means and " + deviations.size() + " deviations");
        }
    }

    /// Mean and standard deviation of each column, over all rows.
    public static ColumnScale of(Matrix table) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        double[] values = table.toArray();
        for (int j = 0; j < table.columns(); j++) {
            double mean = mean(values, j, table.rows(), table.columns());
            means.add(mean);
            deviations.add(deviation(values, mean, j, table.rows(), table.columns()));
        }
        return new ColumnScale(means, deviations);
    }

    private static double mean(double[] values, int column, int rows, int columns) {
        double mean = 0;
        for (int i = column; i < values.length; i += columns) {
            mean += values[i] / rows;
        }
        return mean;
    }

    private static double deviation(double[] values, double mean, int column, int rows, int columns) {
        double square = 0;
        boolean constant = true;
        for (int i = column; i < values.length; i += columns) {
            double off = values[i] - mean;
            square += off * off / rows;
            constant &= values[i] == values[column];
        }
        // The mean of equal numbers is rounded, so that only the numbers themselves tell that they are equal.
        return constant ? 0 : Math.sqrt(square);
    }

    /// The table of the same columns, scaled.
    public Matrix apply(Matrix table) {
        double[] values = table.toArray();
        for (int i = 0; i < values.length; i++) {
            int column = i % table.columns();
            double deviation = deviations.get(column);
            values[i] = deviation > 0 ? (values[i] - means.get(column)) / deviation : 0;
        }
        return Matrix.owning(table.rows(), table.columns(), values);
    }
}
