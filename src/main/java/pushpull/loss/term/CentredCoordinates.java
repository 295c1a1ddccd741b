package pushpull.loss.term;

import java.util.Arrays;
import pushpull.pair.Embeddings;
import pushpull.tensor.Vectors;

/// The coordinates of a batch about their mean.
public final class CentredCoordinates {
    private CentredCoordinates() {}

    /// Copies of the coordinates, one array a dimension, each with mean 0.
    public static double[][] centred(Embeddings points) {
        int count = points.count();
        double[][] centred = new double[points.dimensions()][];
        for (int k = 0; k < centred.length; k++) {
            centred[k] = Arrays.copyOf(points.coordinates()[k], count);
            centre(centred[k]);
        }
        return centred;
    }

    /// Subtracts the mean.
    public static void centre(double[] values) {
        double mean = Vectors.sum(values, values.length) / Math.max(1, values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }
}
