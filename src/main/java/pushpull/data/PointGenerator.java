package pushpull.data;

import java.util.List;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// Where one point of a generated set lies and which class it has, as a function of its id and its own draws.
@FunctionalInterface
public interface PointGenerator {
    /// Writes the features of point `id` and returns its class.
    int place(int id, Draws draws, double[] features);

    /// The points `0 … size-1` under this rule.
    default Points points(Streams streams, int size, int dimensions, int classes) {
        double[] values = new double[size * dimensions];
        int[] ids = new int[size];
        int[] labels = new int[size];
        double[] features = new double[dimensions];
        for (int id = 0; id < size; id++) {
            ids[id] = id;
            labels[id] = place(id, streams.of(Purpose.DATA, 0, id), features);
            System.arraycopy(features, 0, values, id * dimensions, dimensions);
        }
        Matrix matrix = Matrix.owning(size, dimensions, values);
        return Points.of(ids, List.of(matrix), labels, PointSchema.of(dimensions, classes));
    }

    /// Adds Gaussian noise of this standard deviation to every coordinate; draws as many numbers for every deviation.
    static void blur(double[] features, double deviation, Draws draws) {
        for (int i = 0; i < features.length; i++) {
            features[i] += deviation * draws.nextGaussian();
        }
    }
}
