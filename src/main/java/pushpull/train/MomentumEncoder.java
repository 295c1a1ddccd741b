package pushpull.train;

import java.util.List;
import pushpull.encode.Network;
import pushpull.pair.Embeddings;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;
import pushpull.tensor.Updates;

/// A copy of the encoder that follows it slowly; what it makes of points are targets.
final class MomentumEncoder {
    private final Network network;
    private final EncoderPass encoding;

    /// A copy that begins where the encoder is.
    ///
    /// @param network of the encoder's shape, taken over
    MomentumEncoder(Network network, Network encoder) {
        this.network = network;
        this.encoding = new EncoderPass(network);
        network.parameters().copyFrom(encoder.parameters());
    }

    /// Goes on with the rows of points that were there before; others begin where the encoder has them.
    ///
    /// @param from for each point its place among the earlier points, or -1
    void copyRows(MomentumEncoder earlier, int... from) {
        ParameterGroup.copyRows(network.parameters(), earlier.network.parameters(), from);
    }

    /// Embeds the rows of all views, one view after the other.
    Embeddings embed(List<Matrix> views, int[] slots, boolean normalize) {
        return Embeddings.detached(encoding.forward(views, slots, normalize).points());
    }

    /// Whose weights follow those of the encoder.
    Tensor parameters() {
        return network.parameters();
    }

    /// Comes nearer to the encoder.
    ///
    /// @param kept the share of itself that stays
    void updateAverage(Network encoder, double kept) {
        Updates.updateAverage(kept, network.parameters(), encoder.parameters());
    }

    void exchange(String name, StateVisitor exchange) {
        exchange.tensor(name, network.parameters());
    }
}
