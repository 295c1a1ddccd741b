package pushpull.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.encode.Activation;
import pushpull.encode.DenseNetwork;
import pushpull.encode.Network;
import pushpull.encode.Normalization;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;
import pushpull.tensor.WorkerPool;

/// The weights of a network as values, and the embeddings that they make: to the bit those of the run.
///
/// @param activation between the layers
/// @param normalize whether embeddings are divided by their norms
public record EncoderWeights(List<AffineLayer> layers, Activation activation, boolean normalize) {
    private static final int TOGETHER = 4096;

    /// `y = W x + b`.
    ///
    /// @param weights a row for each output
    public record AffineLayer(Matrix weights, Matrix bias) {}

    public EncoderWeights {
        layers = List.copyOf(layers);
    }

    /// The weights that a network has now.
    public static EncoderWeights of(DenseNetwork network, boolean normalize) {
        List<AffineLayer> layers = new ArrayList<>();
        List<Network.Part> parts = network.parts();
        for (int i = 0; i < parts.size(); i += 2) {
            layers.add(new AffineLayer(
                    matrix(parts.get(i).values()), matrix(parts.get(i + 1).values())));
        }
        return new EncoderWeights(layers, network.activation(), normalize);
    }

    private static Matrix matrix(Tensor tensor) {
        double[] values = new double[tensor.length()];
        tensor.copyTo(values);
        return Matrix.owning(tensor.rows(), tensor.columns(), values);
    }

    /// How many numbers a point has.
    public int inputs() {
        return layers.getFirst().weights().columns();
    }

    /// How many coordinates an embedding has.
    public int dimensions() {
        return layers.getLast().weights().rows();
    }

    /// The embeddings of points, one a row.
    public Matrix embed(Matrix points, WorkerPool workers) {
        DenseNetwork network = network(workers);
        double[] embeddings = new double[points.rows() * dimensions()];
        for (int first = 0; first < points.rows(); first += TOGETHER) {
            int last = Math.min(points.rows(), first + TOGETHER);
            Matrix some = points.rows(IntStream.range(first, last).toArray());
            double[][] columns = coordinates(network, some);
            for (int i = 0; i < some.rows(); i++) {
                for (int k = 0; k < columns.length; k++) {
                    embeddings[(first + i) * columns.length + k] = columns[k][i];
                }
            }
        }
        return Matrix.owning(points.rows(), dimensions(), embeddings);
    }

    private double[][] coordinates(DenseNetwork network, Matrix points) {
        Tensor input = Tensor.zeros(points.columns(), points.rows());
        for (int i = 0; i < points.rows(); i++) {
            for (int k = 0; k < points.columns(); k++) {
                input.set(k, i, points.get(i, k));
            }
        }
        double[][] columns = new double[dimensions()][points.rows()];
        network.forward(input).copyTo(columns);
        if (normalize) {
            new Normalization().apply(columns, points.rows());
        }
        return columns;
    }

    private DenseNetwork network(WorkerPool workers) {
        int[] sizes = IntStream.concat(IntStream.of(inputs()), layers.stream().mapToInt(layer -> layer.weights()
                        .rows()))
                .toArray();
        DenseNetwork network = new DenseNetwork(sizes, activation, workers);
        List<Network.Part> parts = network.parts();
        for (int i = 0; i < layers.size(); i++) {
            parts.get(2 * i).values().copyFrom(layers.get(i).weights());
            parts.get(2 * i + 1).values().copyFrom(layers.get(i).bias());
        }
        return network;
    }
}
