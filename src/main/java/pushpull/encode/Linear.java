package pushpull.encode;

import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// One affine map: a Mahalanobis metric where distances are Euclidean.
public record Linear(
        @Knob(value = "2", min = 1, max = 128, low = 2, high = 16, restarts = true, leading = true)
        int dimensions,

        @Knob("false") boolean normalize)
        implements Encoder {
    @Override
    public Network network(Matrix features, int[] ids, Streams streams, WorkerPool workers) {
        var network = new DenseNetwork(new int[] {features.columns(), dimensions}, Activation.LINEAR, workers);
        network.initialize(streams, 0);
        return network;
    }
}
