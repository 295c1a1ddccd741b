package pushpull.encode;

import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;
import pushpull.tensor.SymmetricEigen;
import pushpull.tensor.WorkerPool;

/// Principal components: a baseline that nothing is learned for. The points as seen along the directions in which they
/// vary most, from their mean.
///
/// Pearson, "On lines and planes of closest fit to systems of points in space", Philosophical Magazine 1901. It is
/// fitted to the training points whenever they change; dimensions that the data lack are 0.
public record Pca(
        @Knob(value = "2", min = 1, max = 128, low = 2, high = 16, restarts = true, leading = true)
        int dimensions,

        @Knob("false") boolean normalize)
        implements Encoder {
    @Override
    public boolean isTrained() {
        return false;
    }

    /// @param features of the points that it is fitted to
    @Override
    public Network network(Matrix features, int[] ids, Streams streams, WorkerPool workers) {
        DenseNetwork network = new DenseNetwork(new int[] {features.columns(), dimensions}, Activation.LINEAR, workers);
        double[] mean = mean(features);
        Matrix directions = SymmetricEigen.of(covariance(features, mean)).vectors();
        Network.Part weights = network.parts().getFirst();
        Network.Part bias = network.parts().getLast();
        for (int k = 0; k < Math.min(dimensions, features.columns()); k++) {
            double shift = 0;
            for (int j = 0; j < mean.length; j++) {
                weights.values().set(k, j, directions.get(k, j));
                shift += directions.get(k, j) * mean[j];
            }
            bias.values().set(k, 0, -shift);
        }
        return network;
    }

    private static double[] mean(Matrix points) {
        double[] mean = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += points.get(i, j) / points.rows();
            }
        }
        return mean;
    }

    private static Matrix covariance(Matrix points, double... mean) {
        int size = mean.length;
        double[] sums = new double[size * size];
        for (int i = 0; i < points.rows(); i++) {
            for (int j = 0; j < size; j++) {
                double off = points.get(i, j) - mean[j];
                for (int k = 0; k < size; k++) {
                    sums[j * size + k] += off * (points.get(i, k) - mean[k]);
                }
            }
        }
        return Matrix.owning(size, size, sums);
    }
}
