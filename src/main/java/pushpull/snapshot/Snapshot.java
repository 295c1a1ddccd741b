package pushpull.snapshot;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.random.Streams;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.PointForces;
import pushpull.snapshot.history.History;
import pushpull.tensor.Matrix;

/// The run as it stands after a step: immutable, and everything that views paint.
///
/// @param progress what the run is and how far it has come
/// @param lastBatch the batch of the last step, and the forces on it
/// @param explanation what the loss makes of what is looked at, null where nobody asks
/// @param measured what was measured of the run and beside it
public record Snapshot(
        Progress progress, LastBatch lastBatch, @Nullable Explanation explanation, Measured measured) {
    /// What the run is and how far it has come.
    ///
    /// @param experiment the settings in force
    /// @param step how many steps have been taken
    /// @param state whether it plays, is paused or has stopped, and why
    /// @param points what is trained on and what is held out
    /// @param embeddings where each point is, one a row, in the order of the points; of unit length if they
    /// are normalised
    /// @param history the loss so far
    /// @param rate steps per second of the last moments
    public record Progress(
            Experiment experiment,
            long step,
            RunStatus state,
            Points points,
            Matrix embeddings,
            History history,
            double rate) {
        /// The same with the points elsewhere.
        public Progress at(Matrix places) {
            return new Progress(experiment, step, state, points, places, history, rate);
        }

        public Progress with(RunStatus other) {
            return new Progress(experiment, step, other, points, embeddings, history, rate);
        }

        public Progress with(Points others) {
            return new Progress(experiment, step, state, others, embeddings, history, rate);
        }
    }

    /// The batch of the last step, where its points are now.
    ///
    /// @param points indices of its points
    /// @param net the net force on each of them, one a row, in their order
    /// @param focus the forces on the point being looked at, null where there is none
    /// @param pairs every pair of the batch, null where nobody looks at all pairs
    /// @param loss of the last step, not a number before the first
    /// @param auxiliary what takes part in the loss and is no point of the batch
    /// @param mined triplets of the batch, null where nobody looks at triplets
    /// @param picks the pairs that the miner left, null where nobody looks at them
    public record LastBatch(
            int[] points,
            Matrix net,
            @Nullable PointForces focus,
            @Nullable BatchPairs pairs,
            double loss,
            AuxiliaryEmbeddings auxiliary,
            @Nullable MinedTriplets mined,
            @Nullable MinedPairs picks) {
        /// A batch of which nothing but the net forces is known.
        public LastBatch(int[] points, Matrix net, double loss) {
            this(points, net, null, null, loss, AuxiliaryEmbeddings.NONE, null, null);
        }
    }

    /// What was measured of the run and beside it.
    ///
    /// @param measures numbers that describe the embedding, by name, such as `knn.heldOut`
    /// @param measurements what was measured beside the run
    /// @param maps the regions and force fields that were asked for
    public record Measured(Map<String, Double> measures, Measurements measurements, MapResult maps) {
        public static final Measured NOTHING = new Measured(Map.of(), Measurements.NONE, MapResult.NOTHING);

        Measured with(Measurements others) {
            return new Measured(measures, others, maps);
        }
    }

    /// The same snapshot with what was measured beside the run.
    public Snapshot with(Measurements others) {
        return new Snapshot(progress, lastBatch, explanation, measured.with(others));
    }

    /// The same with the points elsewhere.
    public Snapshot at(Matrix places) {
        return new Snapshot(progress.at(places), lastBatch, explanation, measured);
    }

    /// Whether the embedding of a point can be dragged: it is free, and no encoder makes it.
    public boolean canDrag(int id) {
        return experiment().encoder().hasFreeEmbeddings() && points().indexOf(id) >= 0;
    }

    public Experiment experiment() {
        return progress.experiment();
    }

    public long step() {
        return progress.step();
    }

    public RunStatus state() {
        return progress.state();
    }

    public Points points() {
        return progress.points();
    }

    /// The label under which the run trains a point; label noise makes it another than [Points#label].
    public int givenLabel(int index) {
        Experiment experiment = experiment();
        return experiment.supervision().givenLabel(points(), index, new Streams(experiment.seed()));
    }

    /// Whether label noise gave a point another label than that of its class.
    public boolean isMislabelled(int index) {
        return givenLabel(index) != points().label(index);
    }

    /// Whether the run takes two points for the same, or for different, though their classes say otherwise: by label
    /// noise, as a false negative, or because the pair is flipped.
    ///
    /// @param same what the run takes them for
    public boolean isMistaken(int one, int other, boolean same) {
        int first = points().label(one);
        int second = points().label(other);
        boolean known = experiment().supervision().isByClass() && first >= 0 && second >= 0;
        return known && (first == second) != same;
    }

    public Matrix embeddings() {
        return progress.embeddings();
    }

    public History history() {
        return progress.history();
    }

    public double rate() {
        return progress.rate();
    }

    /// Indices of the points of the last batch.
    public int[] batch() {
        return lastBatch.points();
    }

    public Matrix net() {
        return lastBatch.net();
    }

    public @Nullable PointForces focus() {
        return lastBatch.focus();
    }

    public @Nullable BatchPairs pairs() {
        return lastBatch.pairs();
    }

    public double loss() {
        return lastBatch.loss();
    }

    public AuxiliaryEmbeddings auxiliary() {
        return lastBatch.auxiliary();
    }

    public @Nullable MinedTriplets mined() {
        return lastBatch.mined();
    }

    public @Nullable MinedPairs picks() {
        return lastBatch.picks();
    }

    public Map<String, Double> measures() {
        return measured.measures();
    }

    public Measurements measurements() {
        return measured.measurements();
    }

    public MapResult maps() {
        return measured.maps();
    }
}
