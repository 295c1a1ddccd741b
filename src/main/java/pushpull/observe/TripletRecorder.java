package pushpull.observe;

import java.util.Arrays;
import java.util.function.Consumer;
import pushpull.experiment.Experiment;
import pushpull.loss.PairLoss;
import pushpull.pair.Comparison;
import pushpull.pair.Embeddings;
import pushpull.pair.GroupRelation;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoop;
import pushpull.pair.RowLoss;
import pushpull.pair.RowObserver;
import pushpull.pair.RowTask;
import pushpull.snapshot.MinedTriplets;
import pushpull.tensor.WorkerPool;
import pushpull.train.Batch;
import pushpull.train.MinedLoss;
import pushpull.train.RoleEmbeddings;
import pushpull.train.Training;

/// Lets the miner pick once more from the batch, and records the candidates of each anchor and what it picked.
final class TripletRecorder implements RowTask {
    private final Consumer<Row> picks;
    private final AnchorTriplets[] seen;

    private TripletRecorder(Consumer<Row> picks, int rows) {
        this.picks = picks;
        this.seen = new AnchorTriplets[rows];
    }

    /// Records the triplets of a batch.
    ///
    /// @param rows the embedded batch
    /// @param at the step whose random draws the miner uses
    static MinedTriplets of(Training training, Embeddings rows, Batch batch, long at) {
        Experiment experiment = training.experiment();
        boolean mines = experiment.loss().isMinable();
        TripletRecorder recorder = new TripletRecorder(mines ? picks(training, at) : row -> {}, rows.count());
        Embeddings points = new RoleEmbeddings(experiment.distance())
                .with(Role.EMBEDDINGS, Embeddings.detached(rows.points()))
                .seen(Role.EMBEDDINGS);
        Comparison comparison = Comparison.square(
                points,
                batch.listed() == null ? GroupRelation.square(batch.groups()) : batch.listed(),
                experiment.distance());
        try (WorkerPool alone = new WorkerPool(1)) {
            new RowLoop(alone).run(comparison, recorder, 1, new double[0], RowObserver.NONE);
        }
        return new TripletSample(gap(experiment), mines, batch.points()).of(recorder.seen);
    }

    private static Consumer<Row> picks(Training training, long at) {
        Experiment experiment = training.experiment();
        return MinedLoss.of(
                        (PairLoss) experiment.loss(),
                        experiment.miner(),
                        training.data().streams(),
                        at)
                .picks();
    }

    private static double gap(Experiment experiment) {
        double gap = experiment.loss().gap();
        return Double.isNaN(gap) ? experiment.miner().gap() : gap;
    }

    @Override
    public RowLoss row(Row row) {
        AnchorTriplets before = AnchorTriplets.before(row);
        picks.accept(row);
        seen[row.anchor()] = before.after(row);
        Arrays.fill(row.positives().forces(), 0, row.positives().count(), 0);
        Arrays.fill(row.negatives().forces(), 0, row.negatives().count(), 0);
        return RowLoss.NONE;
    }

    @Override
    public ReducedLoss reduce(RowLoss total, double[][] survey) {
        return new ReducedLoss(0, 0, 0);
    }
}
