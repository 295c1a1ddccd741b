package pushpull.observe.probe;

import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.VirtualPoint;
import pushpull.tensor.Matrix;
import pushpull.train.Batch;

/// The constants of a run that a map is computed from on another thread.
///
/// @param step of the run
/// @param frozenBatch what a virtual point is evaluated against
/// @param batch indices of the points of the batch
/// @param points of the run
/// @param places where each is embedded
/// @param weights of the encoder, null unless requested
/// @param refusal why there can be no virtual point; empty if there can
/// @param request the maps requested
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

    /// The row of the batch that a virtual point replaces, or -1.
    public int instead(VirtualPoint virtual) {
        boolean one = frozenBatch.rows().rows() == batch.length;
        return one ? Batch.rowOf(points.indexOf(virtual.instead()), batch) : -1;
    }
}
