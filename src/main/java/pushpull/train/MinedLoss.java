package pushpull.train;

import java.util.function.Consumer;
import pushpull.loss.PairLoss;
import pushpull.mine.Miner;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.RowTask;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// What is done with a row in training: the miner picks, then the loss weighs.
///
/// @param loss what weighs
/// @param picks leaves in a row what counts; called from several threads, each with its own row
public record MinedLoss(PairLoss loss, Consumer<Row> picks) implements RowTask {
    private static final Consumer<Row> KEEP_ALL = row -> {};

    /// Picks of a miner; each row draws from a stream of its own, whichever thread has it.
    public static MinedLoss of(PairLoss loss, Miner miner, Streams streams, long step) {
        if (!loss.isMinable() || !miner.isMining()) {
            return all(loss);
        }
        return new MinedLoss(loss, row -> {
            Draws draws = streams.of(Purpose.MINING, step, miner.isRandom() ? row.anchor() : 0);
            miner.pick(row, draws);
        });
    }

    /// Every pair and triplet.
    public static MinedLoss all(PairLoss loss) {
        return new MinedLoss(loss, KEEP_ALL);
    }

    /// What is done in one of the loss's comparisons.
    RowTask in(ComparisonSpec pairing) {
        RowTask summand = loss.summand(pairing);
        return summand.equals(loss) ? this : summand;
    }

    @Override
    public RowLoss row(Row row) {
        pick(row);
        return loss.row(row);
    }

    @Override
    public int surveySize() {
        return loss.surveySize();
    }

    @Override
    public void survey(Row row, double[] left) {
        pick(row);
        loss.survey(row, left);
    }

    @Override
    public ReducedLoss reduce(RowLoss total, double[][] survey) {
        return loss.reduce(total, survey);
    }

    /// Miners look at whole rows.
    @Override
    public boolean isOfPairs() {
        return picks.equals(KEEP_ALL) && loss.isOfPairs();
    }

    @Override
    public boolean isSeparate() {
        return loss.isSeparate();
    }

    private void pick(Row row) {
        picks.accept(row);
        if (!loss.isMadeOfTriplets()) {
            row.splitTriplets();
        }
    }
}
