package pushpull.observe;

import java.util.Arrays;
import java.util.function.Consumer;
import pushpull.experiment.Experiment;
import pushpull.loss.PairLoss;
import pushpull.pair.Comparison;
import pushpull.pair.Embeddings;
import pushpull.pair.Grouped;
import pushpull.pair.Reduced;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoop;
import pushpull.pair.RowLoss;
import pushpull.pair.RowTask;
import pushpull.pair.Witness;
import pushpull.snapshot.Mined;
import pushpull.tensor.Crew;
import pushpull.train.Batch;
import pushpull.train.Cast;
import pushpull.train.MinedLoss;
import pushpull.train.Training;

/// Shows the batch to the miner once more, and keeps what each anchor had to choose from and what was left of it.
final class MinerSight implements RowTask {
    private final Consumer<Row> picks;
    private final AnchorTriplets[] seen;

    private MinerSight(Consumer<Row> picks, int rows) {
        this.picks = picks;
        this.seen = new AnchorTriplets[rows];
    }

    /// The triplets of a batch.
    ///
    /// @param rows the embedded batch
    /// @param at the step whose draws the miner uses
    static Mined of(Training training, Embeddings rows, Batch batch, long at) {
        Experiment experiment = training.experiment();
        boolean mines = experiment.loss().isMinable();
        MinerSight sight = new MinerSight(mines ? picks(training, at) : row -> {}, rows.count());
        Embeddings points = new Cast(experiment.distance())
                .with(Role.EMBEDDINGS, Embeddings.detached(rows.points()))
                .seen(Role.EMBEDDINGS);
        Comparison comparison = Comparison.square(
                points,
                batch.listed() == null ? Grouped.square(batch.groups()) : batch.listed(),
                experiment.distance());
        try (Crew alone = new Crew(1)) {
            new RowLoop(alone).run(comparison, sight, 1, new double[0], Witness.NONE);
        }
        return new TripletSample(gap(experiment), mines, batch.points()).of(sight.seen);
    }

    private static Consumer<Row> picks(Training training, long at) {
        Experiment experiment = training.experiment();
        return MinedLoss.of(
                        (PairLoss) experiment.loss(),
                        experiment.miner(),
                        training.world().streams(),
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
        Arrays.fill(row.same().forces(), 0, row.same().count(), 0);
        Arrays.fill(row.different().forces(), 0, row.different().count(), 0);
        return RowLoss.NONE;
    }

    @Override
    public Reduced reduce(RowLoss total, double[][] survey) {
        return new Reduced(0, 0, 0);
    }
}
