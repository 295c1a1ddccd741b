package pushpull.augment;

import pushpull.data.Points;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// Augmented rows: each view of each point at each step has draws of its own.
///
/// @param number which view, 0 or 1
public record ViewSampler(Augmentation augmentation, int number, long step, Streams streams) {
    /// The rows of the points at these indices, distorted.
    public Matrix views(Points points, Matrix rows, int... chosen) {
        int columns = rows.columns();
        double[] values = new double[chosen.length * columns];
        for (int k = 0; k < chosen.length; k++) {
            double[] row = rows.row(k);
            long key = 2L * points.id(chosen[k]) + number;
            augmentation.apply(row, points.image(), streams.of(Purpose.AUGMENTATION, step, key));
            System.arraycopy(row, 0, values, k * columns, columns);
        }
        return Matrix.owning(chosen.length, columns, values);
    }
}
