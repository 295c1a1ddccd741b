package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import pushpull.encode.Activation;
import pushpull.encode.DenseNetwork;
import pushpull.pair.Embeddings;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// A network that makes points again from their embeddings, the other half of an autoencoder.
final class Decoder {
    private static final int THIRD_NETWORK = 2;
    private final List<Integer> sizes;
    private final DenseNetwork network;
    private final ParameterGroup trained;
    private Tensor input = Tensor.zeros(0, 0);
    private Tensor inputGradient = Tensor.zeros(0, 0);
    private Tensor outputGradient = Tensor.zeros(0, 0);

    /// A decoder with first weights.
    ///
    /// @param hidden widths of its hidden layers
    /// @param features of a point
    Decoder(int dimensions, List<Integer> hidden, int features, ModuleFactory now) {
        sizes = new ArrayList<>(hidden);
        sizes.addFirst(dimensions);
        sizes.add(features);
        network =
                new DenseNetwork(sizes.stream().mapToInt(Integer::intValue).toArray(), Activation.TANH, now.workers());
        network.initialize(now.data().streams(), THIRD_NETWORK);
        trained = now.trained(network.parameters(), network.gradients());
    }

    ParameterGroup trained() {
        return trained;
    }

    /// The earlier one if it is of the same shape; this one otherwise, with the layers that fit.
    Decoder reuse(Decoder earlier) {
        if (sizes.equals(earlier.sizes)) {
            return earlier;
        }
        network.keep(earlier.network);
        return this;
    }

    /// What is made of embeddings.
    Embeddings forward(Embeddings batch) {
        if (input.columns() != batch.count()) {
            input = Tensor.zeros(sizes.getFirst(), batch.count());
            inputGradient = Tensor.zeros(sizes.getFirst(), batch.count());
            outputGradient = Tensor.zeros(sizes.getLast(), batch.count());
        }
        input.copyFrom(batch.coordinates());
        Embeddings made = Embeddings.zeros(sizes.getLast(), batch.count());
        network.forward(input).copyTo(made.coordinates());
        return made;
    }

    /// Adds the gradient of what was made last to the decoder's own and to the batch's.
    void backward(Embeddings made, Embeddings batch) {
        outputGradient.copyFrom(made.gradient());
        network.backward(outputGradient);
        network.inputGradient(inputGradient);
        for (int k = 0; k < batch.dimensions(); k++) {
            for (int i = 0; i < batch.count(); i++) {
                batch.gradient()[k][i] += inputGradient.get(k, i);
            }
        }
    }

    /// The points of a batch as the encoder saw them, one view after the other.
    static Embeddings inputs(List<Matrix> views) {
        int rows = views.stream().mapToInt(Matrix::rows).sum();
        Embeddings inputs = Embeddings.constants(views.getFirst().columns(), rows);
        int start = 0;
        for (Matrix view : views) {
            for (int i = 0; i < view.rows(); i++) {
                for (int k = 0; k < view.columns(); k++) {
                    inputs.coordinates()[k][start + i] = view.get(i, k);
                }
            }
            start += view.rows();
        }
        return inputs;
    }
}
