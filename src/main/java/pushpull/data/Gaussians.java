package pushpull.data;

import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Fixed Gaussian numbers of a data set, such as class centres: row by row, whatever the number of rows.
final class Gaussians {
    private Gaussians() {}

    /// Rows of independent Gaussian numbers; `part` tells the tables of one set apart, and 0 is the points'.
    static double[][] rows(Streams streams, int part, int rows, int columns) {
        double[][] result = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            PointGenerator.blur(result[i], 1, streams.of(Purpose.DATA, part, i));
        }
        return result;
    }
}
