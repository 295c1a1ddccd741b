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

/// Copies what takes part in the loss without being a point where it is, as far as a view asks for it.
public final class AuxiliaryEmbeddingReader {
    private final Training training;
    private @Nullable Network followed;
    private @Nullable EncoderPass follower;

    public AuxiliaryEmbeddingReader(Training training) {
        this.training = training;
    }

    /// @param rows the embedded batch with its views
    /// @param owners index of the point that each row is of
    public AuxiliaryEmbeddings see(SnapshotRequest request, Embeddings rows, int... owners) {
        AuxiliaryEmbeddings auxiliary = of(training);
        Tensor weights = training.companions().targetParameters();
        if (request.parts().contains(SnapshotPart.TARGETS) && weights != null) {
            auxiliary = auxiliary.withTargets(targets(weights));
        }
        return request.parts().contains(SnapshotPart.VIEWS) ? auxiliary.withViews(rows.points(), owners) : auxiliary;
    }

    /// Proxies and what is remembered, which a training has without being asked.
    public static AuxiliaryEmbeddings of(Training training) {
        Matrix proxies = training.companions().proxies();
        EmbeddingMemory past = training.companions().past();
        return past == null
                ? new AuxiliaryEmbeddings(
                        proxies,
                        AuxiliaryEmbeddings.NONE.past(),
                        AuxiliaryEmbeddings.NONE.groups(),
                        AuxiliaryEmbeddings.NONE.ages())
                : new AuxiliaryEmbeddings(proxies, past.points().points(), past.groups(), past.ages(training.step()));
    }

    /// Where the momentum encoder has all points.
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
        Matrix features = training.world().points().features();
        int[] all = IntStream.range(0, features.rows()).toArray();
        return encoding.forward(List.of(features), all, training.isNormalized()).points();
    }
}
