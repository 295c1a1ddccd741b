package pushpull.train;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.tensor.Matrix;

/// The run as it stands after a step: immutable, and everything that views paint.
///
/// @param experiment the settings in force
/// @param step how many steps have been taken
/// @param state whether it plays, is paused or has stopped, and why
/// @param points what is trained on and what is held out
/// @param embeddings where each point is, one a row, in the order of the points; of unit length where normalised
/// @param batch indices of the points of the last batch
/// @param net the net force on each point of the batch, one a row, in the order of `batch`
/// @param focus the forces on the point being looked at, null where there is none
/// @param pairs every pair of the batch, null where nobody looks at all pairs
/// @param loss of the last step, not a number before the first
/// @param measures numbers that describe the embedding, by name, such as `knn.heldOut`
/// @param history the loss so far
/// @param rate steps per second of the last moments
/// @param ghosts what takes part in the loss and is no point of the batch
/// @param explanation what the loss makes of what is looked at, null where nobody asks
/// @param studies what was measured beside the run, and the triplets of the batch
/// @param picks the pairs that the miner left in the last batch, null where nobody looks at them
/// @param found what was found out beside the run
public record Snapshot(
        Experiment experiment,
        long step,
        RunState state,
        Points points,
        Matrix embeddings,
        int[] batch,
        Matrix net,
        @Nullable Forces focus,
        @Nullable Pairs pairs,
        double loss,
        Map<String, Double> measures,
        History history,
        double rate,
        Ghosts ghosts,
        @Nullable Explanation explanation,
        Studies studies,
        @Nullable Picks picks,
        Found found) {
    /// Whether the embedding of a point can be dragged: it is free, and no encoder makes it.
    public boolean canDrag(int id) {
        return experiment.encoder().hasFreeEmbeddings() && points.indexOf(id) >= 0;
    }

    /// Triplets of the batch, null where nobody looks at triplets.
    public @Nullable Mined mined() {
        return studies.mined();
    }

    /// The same snapshot with what was measured beside the run.
    public Snapshot with(Studies measured) {
        return with(embeddings, measured);
    }

    /// The same with the points elsewhere.
    public Snapshot at(Matrix places) {
        return with(places, studies);
    }

    private Snapshot with(Matrix places, Studies measured) {
        return new Snapshot(
                experiment,
                step,
                state,
                points,
                places,
                batch,
                net,
                focus,
                pairs,
                loss,
                measures,
                history,
                rate,
                ghosts,
                explanation,
                measured,
                picks,
                found);
    }
}
