package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import pushpull.encode.Activation;
import pushpull.encode.DenseNetwork;
import pushpull.pair.Embeddings;
import pushpull.tensor.Tensor;

/// A head that foresees one view's embedding from the other's: as many outputs as inputs, rectifiers between.
final class Predictor {
    private static final int SECOND_NETWORK = 1;
    private final List<Integer> sizes;
    private final DenseNetwork network;
    private final ParameterGroup trained;
    private Tensor input = Tensor.zeros(0, 0);
    private Tensor gradient = Tensor.zeros(0, 0);

    /// A head with first weights.
    ///
    /// @param hidden widths of its hidden layers
    Predictor(int dimensions, List<Integer> hidden, ModuleFactory now) {
        sizes = sizes(dimensions, hidden);
        network =
                new DenseNetwork(sizes.stream().mapToInt(Integer::intValue).toArray(), Activation.RELU, now.workers());
        network.initialize(now.data().streams(), SECOND_NETWORK);
        trained = now.trained(network.parameters(), network.gradients());
    }

    private static List<Integer> sizes(int dimensions, List<Integer> hidden) {
        List<Integer> sizes = new ArrayList<>(hidden);
        sizes.addFirst(dimensions);
        sizes.add(dimensions);
        return sizes;
    }

    ParameterGroup trained() {
        return trained;
    }

    /// The earlier one if it is of the same shape; this one otherwise, with the layers that fit.
    Predictor reuse(Predictor earlier) {
        if (sizes.equals(earlier.sizes)) {
            return earlier;
        }
        network.keep(earlier.network);
        return this;
    }

    /// The predictions from a batch.
    Embeddings forward(Embeddings batch) {
        if (input.rows() != batch.dimensions() || input.columns() != batch.count()) {
            input = Tensor.zeros(batch.dimensions(), batch.count());
            gradient = Tensor.zeros(batch.dimensions(), batch.count());
        }
        input.copyFrom(batch.coordinates());
        Embeddings predicted = Embeddings.zeros(batch.dimensions(), batch.count());
        network.forward(input).copyTo(predicted.coordinates());
        return predicted;
    }

    /// Adds the gradient of the last predictions to the head's own and to the batch's.
    void backward(Embeddings predicted, Embeddings batch) {
        gradient.copyFrom(predicted.gradient());
        network.backward(gradient);
        network.inputGradient(gradient);
        for (int k = 0; k < batch.dimensions(); k++) {
            for (int i = 0; i < batch.count(); i++) {
                batch.gradient()[k][i] += gradient.get(k, i);
            }
        }
    }
}
