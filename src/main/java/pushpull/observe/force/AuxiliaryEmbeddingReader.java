package pushpull.observe.force;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.encode.Network;
import pushpull.pair.Embeddings;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;
import pushpull.train.EmbeddingMemory;
import pushpull.train.EncoderPass;
import pushpull.train.Training;

/// Copies the embeddings that take part in the loss and are no points: proxies, memory and, if requested, targets and
/// views.
public final class AuxiliaryEmbeddingReader {
    private final Training training;
    private @Nullable Network followed;
    private @Nullable EncoderPass follower;

    public AuxiliaryEmbeddingReader(Training training) {
        this.training = training;
    }

    /// @param rows the embedded batch with its views
    /// @param owners index of the point of each row
    public AuxiliaryEmbeddings read(SnapshotRequest request, Embeddings rows, int... owners) {
        AuxiliaryEmbeddings auxiliary = of(training);
        Tensor weights = training.modules().targetParameters();
        if (request.parts().contains(SnapshotPart.TARGETS) && weights != null) {
            auxiliary = auxiliary.withTargets(targets(weights));
        }
        return request.parts().contains(SnapshotPart.VIEWS) ? auxiliary.withViews(rows.points(), owners) : auxiliary;
    }

    /// Proxies and memory, which need no request.
    public static AuxiliaryEmbeddings of(Training training) {
        Matrix proxies = training.modules().proxies();
        EmbeddingMemory memory = training.modules().memory();
        return memory == null
                ? new AuxiliaryEmbeddings(
                        proxies,
                        AuxiliaryEmbeddings.NONE.memory(),
                        AuxiliaryEmbeddings.NONE.groups(),
                        AuxiliaryEmbeddings.NONE.ages())
                : new AuxiliaryEmbeddings(
                        proxies, memory.points().points(), memory.groups(), memory.ages(training.step()));
    }

    /// The embeddings of all points by the momentum encoder.
    private Matrix targets(Tensor weights) {
        Network network = followed;
        EncoderPass encoding = follower;
        if (network == null || encoding == null) {
            network = training.network();
            encoding = new EncoderPass(network);
            followed = network;
            follower = encoding;
        }
        network.parameters().copyFrom(weights);
        Matrix features = training.data().points().features();
        int[] all = IntStream.range(0, features.rows()).toArray();
        return encoding.forward(List.of(features), all, training.isNormalized()).points();
    }
}
