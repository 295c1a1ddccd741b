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
            double mean = 0;
            for (int i = 0; i < rows; i++) {
                mean += values[i * columns + j] / rows;
            }
            double square = 0;
            for (int i = 0; i < rows; i++) {
                double off = values[i * columns + j] - mean;
                square += off * off / rows;
            }
            double deviation = Math.sqrt(square);
            for (int i = 0; i < rows; i++) {
                double off = values[i * columns + j] - mean;
                values[i * columns + j] = deviation > 0 ? off / deviation : 0;
            }
        }
        return Matrix.owning(rows, columns, values);
    }
}
