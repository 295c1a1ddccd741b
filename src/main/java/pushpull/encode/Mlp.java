package pushpull.encode;

import java.util.List;
import java.util.stream.IntStream;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// A multi-layer perceptron: affine layers with an activation after each but the last.
///
/// @param layers widths of the hidden layers
public record Mlp(
        @Knob(value = "32,32", min = 1, max = 1024, restarts = true, leading = true)
        List<Integer> layers,

        @Knob(value = "TANH", restarts = true) Activation activation,

        @Knob(value = "2", min = 1, max = 128, low = 2, high = 16, restarts = true, leading = true)
        int dimensions,

        @Knob("false") boolean normalize)
        implements Encoder {
    public Mlp {
        layers = List.copyOf(layers);
    }

    @Override
    public double weights(int features) {
        double weights = 0;
        double before = features;
        for (int width : layers) {
            weights += before * width;
            before = width;
        }
        return weights + before * dimensions;
    }

    @Override
    public double width() {
        return layers.stream().mapToDouble(Integer::doubleValue).sum() + dimensions;
    }

    @Override
    public Network network(Matrix features, int[] ids, Streams streams, WorkerPool workers) {
        var hidden = layers.stream().mapToInt(Integer::intValue);
        int[] sizes = IntStream.concat(
                        IntStream.concat(IntStream.of(features.columns()), hidden), IntStream.of(dimensions))
                .toArray();
        var network = new DenseNetwork(sizes, activation, workers);
        network.initialize(streams, 0);
        return network;
    }
}
