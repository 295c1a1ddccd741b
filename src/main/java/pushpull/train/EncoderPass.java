package pushpull.train;

import java.util.List;
import pushpull.encode.Network;
import pushpull.encode.Normalization;
import pushpull.pair.Embeddings;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// The way of points through a network to embeddings, and of gradients back. Keeps its buffers between steps.
public final class EncoderPass {
    private final Network network;
    private final Normalization normalization = new Normalization();
    private Embeddings embeddings = Embeddings.zeros(1, 0);
    private Tensor input = Tensor.zeros(0, 0);
    private Tensor gradient = Tensor.zeros(1, 0);
    private boolean normalized;

    public EncoderPass(Network network) {
        this.network = network;
    }

    /// Embeds the rows of all views, one view after the other; the gradient is cleared.
    ///
    /// @param slots the place of each row's point among the points of the run
    public Embeddings forward(List<Matrix> views, int[] slots, boolean normalize) {
        prepare(network.readsFeatures() ? views.getFirst().columns() : 0, slots.length);
        if (network.readsFeatures()) {
            read(views);
        }
        network.forward(input, slots).copyTo(embeddings.coordinates());
        embeddings.clearGradient();
        normalized = normalize;
        if (normalize) {
            normalization.apply(embeddings.coordinates(), embeddings.count());
        }
        return embeddings;
    }

    /// Carries the gradient of the embeddings of the last [#forward] back to the network's parameters.
    public void backward() {
        if (normalized) {
            normalization.backward(embeddings.gradient());
        }
        gradient.copyFrom(embeddings.gradient());
        network.backward(gradient);
    }

    private void prepare(int features, int count) {
        if (embeddings.count() != count || embeddings.dimensions() != network.dimensions()) {
            embeddings = Embeddings.zeros(network.dimensions(), count);
            gradient = Tensor.zeros(network.dimensions(), count);
        }
        if (input.rows() != features || input.columns() != count) {
            input = Tensor.zeros(features, count);
        }
    }

    private void read(List<Matrix> views) {
        int start = 0;
        for (Matrix view : views) {
            for (int i = 0; i < view.rows(); i++) {
                for (int k = 0; k < view.columns(); k++) {
                    input.set(k, start + i, view.get(i, k));
                }
            }
            start += view.rows();
        }
    }
}
