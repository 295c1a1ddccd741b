package pushpull.snapshot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.random.Streams;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.PointForces;
import pushpull.snapshot.history.History;
import pushpull.tensor.Matrix;

/// The state of a run after a step: immutable, and everything that views show.
///
/// @param progress what the run is and how far it has come
/// @param lastBatch the batch of the last step, and the forces on it
/// @param explanation the loss of the selected point, pair or triplet in numbers, null unless requested
/// @param measured the metrics and maps of the run
public record Snapshot(
        Progress progress, LastBatch lastBatch, @Nullable Explanation explanation, Measured measured) {
    /// The measure that holds [#lossNow].
    public static final String LOSS_NOW = "loss";

    /// The run and how far it has come.
    ///
    /// @param experiment the settings in force
    /// @param step how many steps have been taken
    /// @param state whether it plays, is paused or has halted, and why
    /// @param points training and held-out points
    /// @param embeddings of the points, one a row, in their order; of unit length if they are normalised
    /// @param history the loss so far
    /// @param rate recent steps per second
    /// @param trail where the points were after the steps before, the oldest first; empty if the run is too fast
    /// for it, null if its steps are not followed
    public record Progress(
            Experiment experiment,
            long step,
            RunStatus state,
            Points points,
            Matrix embeddings,
            History history,
            double rate,
            @Nullable List<Matrix> trail) {
        /// The same with the points at other places.
        public Progress at(Matrix places) {
            return new Progress(experiment, step, state, points, places, history, rate, null);
        }

        public Progress with(RunStatus other) {
            return new Progress(experiment, step, other, points, embeddings, history, rate, trail);
        }

        public Progress with(Points others) {
            return new Progress(experiment, step, state, others, embeddings, history, rate, null);
        }
    }

    /// The batch of the last step, with its points where they are now.
    ///
    /// @param points indices of its points
    /// @param net the net force on each of them, one a row, in their order
    /// @param focus the forces on the selected point, null if there is none
    /// @param pairs every pair of the batch, null unless requested
    /// @param loss of the last step, NaN before the first
    /// @param auxiliary embeddings that take part in the loss and are no points
    /// @param mined triplets of the batch, null unless requested
    /// @param picks the pairs that the miner kept, null unless requested
    public record LastBatch(
            int[] points,
            Matrix net,
            @Nullable PointForces focus,
            @Nullable BatchPairs pairs,
            double loss,
            AuxiliaryEmbeddings auxiliary,
            @Nullable MinedTriplets mined,
            @Nullable MinedPairs picks) {
        /// A batch with net forces alone.
        public LastBatch(int[] points, Matrix net, double loss) {
            this(points, net, null, null, loss, AuxiliaryEmbeddings.NONE, null, null);
        }
    }

    /// The metrics and maps of the run.
    ///
    /// @param measures numbers that describe the embedding, by name, such as `knn.heldOut`
    /// @param measurements results of measurements on another thread
    /// @param maps the regions and force fields requested
    /// @param views of all points, null unless they have two and measures of them are requested
    public record Measured(
            Map<String, Double> measures,
            Measurements measurements,
            MapResult maps,
            @Nullable PointViews views) {
        public static final Measured NOTHING = new Measured(Map.of(), Measurements.NONE, MapResult.NOTHING, null);

        Measured with(Measurements others) {
            return new Measured(measures, others, maps, views);
        }
    }

    /// The same snapshot with other measurements.
    public Snapshot with(Measurements others) {
        return new Snapshot(progress, lastBatch, explanation, measured.with(others));
    }

    /// The same with the points at other places.
    public Snapshot at(Matrix places) {
        return new Snapshot(progress.at(places), lastBatch, explanation, measured);
    }

    /// Whether the embedding of a point can be dragged, that is, no encoder makes it.
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
    /// @param positive whether the run takes them for a positive pair
    public boolean isMistaken(int one, int other, boolean positive) {
        int first = points().label(one);
        int second = points().label(other);
        boolean known = experiment().supervision().isByClass() && first >= 0 && second >= 0;
        return known && (first == second) != positive;
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

    /// The loss of the last batch with the points where they are now and under the settings in force, which is what the
    /// forces belong to; the loss of the last step if that was not evaluated.
    public double lossNow() {
        return measures().getOrDefault(LOSS_NOW, loss());
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
