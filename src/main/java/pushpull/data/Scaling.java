package pushpull.data;

import pushpull.tensor.Matrix;

/// What is done to the columns of a data file before use.
public enum Scaling {
    /// The numbers as they stand.
    NONE,
    /// Each column shifted and scaled to mean 0 and standard deviation 1 over all rows; a constant column becomes 0.
    STANDARDISE;

    Matrix apply(Matrix matrix) {
        return switch (this) {
            case NONE -> matrix;
            case STANDARDISE -> standardised(matrix);
        };
    }

    private static Matrix standardised(Matrix matrix) {
        int rows = matrix.rows();
        int columns = matrix.columns();
        double[] values = matrix.toArray();
        for (int j = 0; j < columns; j++) {
            standardise(values, j, rows, columns);
        }
        return Matrix.owning(rows, columns, values);
    }

    private static void standardise(double[] values, int column, int rows, int columns) {
        double mean = 0;
        boolean constant = true;
        for (int i = column; i < values.length; i += columns) {
            mean += values[i] / rows;
            constant &= values[i] == values[column];
        }
        double square = 0;
        for (int i = column; i < values.length; i += columns) {
            double off = values[i] - mean;
            square += off * off / rows;
        }
        // The mean of equal numbers is rounded, so that only the numbers themselves tell that they are equal.
        double deviation = constant ? 0 : Math.sqrt(square);
        for (int i = column; i < values.length; i += columns) {
            values[i] = deviation > 0 ? (values[i] - mean) / deviation : 0;
        }
    }
}
