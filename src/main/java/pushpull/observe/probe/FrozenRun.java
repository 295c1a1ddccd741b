package pushpull.observe.probe;

import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.VirtualPoint;
import pushpull.tensor.Matrix;
import pushpull.train.Batch;

/// A run as it stands, as constants, for what is worked out beside it.
///
/// @param step of the run
/// @param frozenBatch whom a virtual point meets
/// @param batch indices of the points of the batch
/// @param points of the run
/// @param places where each is embedded
/// @param weights of the encoder, null where nobody asks for them
/// @param refusal why no virtual point can be; empty where one can
/// @param request what is asked for
public record FrozenRun(
        long step,
        FrozenBatch frozenBatch,
        int[] batch,
        Points points,
        Matrix places,
        @Nullable Matrix weights,
        String refusal,
        MapRequest request) {
    Experiment experiment() {
        return frozenBatch.experiment();
    }

    /// The row of the batch that a virtual point stands for, or -1.
    public int instead(VirtualPoint virtual) {
        boolean one = frozenBatch.rows().rows() == batch.length;
        return one ? Batch.rowOf(points.indexOf(virtual.instead()), batch) : -1;
    }
}
