package pushpull.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.loss.PairLoss;
import pushpull.pair.CandidateList;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.RowObserver;
import pushpull.pair.Triplets;
import pushpull.snapshot.StepPhase;
import pushpull.tensor.Matrix;
import pushpull.train.Batch;
import pushpull.train.EncoderPass;
import pushpull.train.Objective;
import pushpull.train.Training;
import pushpull.train.TrainingData;

/// Breaks the step that a training takes next into its phases, using copies, so that the step itself is unchanged.
public final class StepUnroller {
    private final Training training;
    private final EncoderPass encoding;
    private final Batch batch;
    /// The anchor's row in the batch.
    private final int anchor;
    private final boolean[] picked;
    private final long[] kept;

    /// @param anchor index of the point whose partners are shown; if it is not in the batch, the first one of the batch
    /// is
    public StepUnroller(Training training, int anchor) {
        this.training = training;
        var network = training.network();
        network.parameters().copyFrom(training.current().parameters());
        encoding = new EncoderPass(network);
        TrainingData data = training.data();
        batch = data.shown(data.batch(training.step()), training.step());
        this.anchor = Math.max(0, batch.rowOf(anchor));
        picked = new boolean[batch.slots().length];
        kept = new long[batch.slots().length];
    }

    /// The permanent id of the anchor; -1 if the batch is empty.
    public int anchor() {
        return batch.points().length == 0 ? -1 : training.data().points().id(batch.points()[anchor]);
    }

    /// The phases of the step, in order.
    public List<StepPhase> phases() {
        Matrix raw = raw();
        Embeddings rows = encoding.forward(batch.views(), batch.slots(), training.isNormalized());
        training.evaluate(rows, batch, this::observer);
        // Observed rows are whole rows, which are summed in another order: the loss shown is that of the step itself.
        Objective.Answer answer = training.evaluate(rows, batch, _ -> RowObserver.NONE);
        boolean pairs = training.experiment().loss() instanceof PairLoss;
        List<StepPhase> phases = new ArrayList<>();
        phases.add(new StepPhase.Sample(
                batch.points().length, training.data().points().training().length));
        phases.add(
                batch.views().size() < 2
                        ? new StepPhase.Skipped(StepPhase.Kind.AUGMENT)
                        : new StepPhase.Augment(views(rows)));
        phases.add(new StepPhase.Encode(training.data().points().dimensions(), raw));
        phases.add(
                training.isNormalized()
                        ? new StepPhase.Normalise(raw)
                        : new StepPhase.Skipped(StepPhase.Kind.NORMALISE));
        phases.add(
                pairs
                        ? new StepPhase.Compare(batch.positivePairs() + batch.negativePairs())
                        : new StepPhase.Skipped(StepPhase.Kind.COMPARE));
        phases.add(mines() ? mine() : new StepPhase.Skipped(StepPhase.Kind.MINE));
        phases.add(pairs ? new StepPhase.Weigh() : new StepPhase.Skipped(StepPhase.Kind.WEIGH));
        phases.add(reduce(answer));
        phases.add(new StepPhase.Differentiate());
        phases.add(new StepPhase.Update(
                training.experiment().optimizer().rate()
                        * training.experiment().schedule().factor(training.step()),
                training.current().parameters().length()));
        return phases;
    }

    private Matrix raw() {
        var points = training.data().points();
        int[] all = IntStream.range(0, points.size()).toArray();
        return encoding.forward(List.of(points.features()), all, false).points();
    }

    private List<Matrix> views(Embeddings rows) {
        Matrix all = rows.points();
        int count = batch.points().length;
        List<Matrix> views = new ArrayList<>();
        for (int view = 0; view < batch.views().size(); view++) {
            views.add(all.rows(IntStream.range(view * count, (view + 1) * count).toArray()));
        }
        return views;
    }

    private boolean mines() {
        return training.experiment().loss().isMinable()
                && training.experiment().miner().isMining();
    }

    private StepPhase mine() {
        boolean[] partners = new boolean[Math.max(0, picked.length - 1)];
        for (int row = 0, k = 0; row < picked.length; row++) {
            if (row != anchor) {
                partners[k++] = picked[row];
            }
        }
        return new StepPhase.Mine(
                partners,
                Arrays.stream(kept).sum(),
                training.experiment().loss().isMadeOfTriplets());
    }

    private static StepPhase reduce(Objective.Answer answer) {
        RowLoss total =
                answer.outcomes().stream().map(outcome -> outcome.total()).reduce(RowLoss.NONE, RowLoss::plus);
        return new StepPhase.Reduce(total.terms(), total.active(), answer.value());
    }

    /// Observes the pairs left in the rows of the batch against itself, or of its first views against the second ones.
    private RowObserver observer(ComparisonSpec pairing) {
        boolean itself = pairing.rows() == Role.EMBEDDINGS && pairing.columns().getFirst() == Role.EMBEDDINGS;
        boolean across = pairing.rows() == Role.FIRST && pairing.columns().getFirst() == Role.SECOND;
        if (!itself && !across) {
            return RowObserver.NONE;
        }
        int start = across ? picked.length / 2 : 0;
        return (row, _, _) -> {
            kept[row.anchor()] = count(row);
            if (row.anchor() == anchor) {
                record(row, start);
            }
        };
    }

    private static long count(Row row) {
        Triplets.Some listed = row.listedTriplets();
        return listed == null ? row.positives().count() + row.negatives().count() : listed.positives().length;
    }

    private void record(Row row, int start) {
        Triplets.Some listed = row.listedTriplets();
        mark(row.positives(), start, places(listed == null ? null : listed.positives(), row.positives()));
        mark(row.negatives(), start, places(listed == null ? null : listed.negatives(), row.negatives()));
    }

    private static IntStream places(int @Nullable [] listed, CandidateList side) {
        return listed == null ? IntStream.range(0, side.count()) : Arrays.stream(listed);
    }

    private void mark(CandidateList side, int start, IntStream places) {
        places.map(side::column)
                .map(column -> start + column)
                .filter(column -> column < picked.length)
                .forEach(column -> picked[column] = true);
    }
}
