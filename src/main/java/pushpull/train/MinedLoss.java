package pushpull.train;

import pushpull.loss.PairLoss;
import pushpull.mine.Miner;
import pushpull.pair.Reduced;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.RowTask;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// What is done with a row in training: the miner picks, then the loss weighs.
///
/// @param loss what weighs
/// @param miner what picks
/// @param streams of the run; each row draws from a stream of its own, whichever thread has it
/// @param step whose draws are used
record MinedLoss(PairLoss loss, Miner miner, Streams streams, long step) implements RowTask {
    @Override
    public RowLoss row(Row row) {
        mine(row);
        return loss.row(row);
    }

    @Override
    public int surveySize() {
        return loss.surveySize();
    }

    @Override
    public void survey(Row row, double[] left) {
        mine(row);
        loss.survey(row, left);
    }

    @Override
    public Reduced reduce(RowLoss total, double[][] survey) {
        return loss.reduce(total, survey);
    }

    @Override
    public boolean isSeparate() {
        return loss.isSeparate();
    }

    private void mine(Row row) {
        if (loss.isMinable()) {
            Draws draws = streams.of(Purpose.MINING, step, miner.isRandom() ? row.anchor() : 0);
            miner.pick(row, draws);
            if (!loss.isMadeOfTriplets()) {
                row.splitTriplets();
            }
        }
    }
}
