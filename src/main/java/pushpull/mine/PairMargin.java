package pushpull.mine;

import pushpull.pair.Row;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// Same pairs that are further apart than one margin, and different pairs that are nearer than another.
///
/// d_ap > m_same and d_an < m_different, strictly; pytorch-metric-learning's PairMarginMiner, 0.2 and 0.8.
public record PairMargin(
        @Knob(value = "0.2", min = -1e6, max = 1e6, low = 0, high = 2, leading = true)
        double positive,

        @Knob(value = "0.8", min = -1e6, max = 1e6, low = 0, high = 3, leading = true)
        double negative)
        implements Miner {
    @Override
    public void pick(Row row, Draws draws) {
        row.pickPairs(
                SelectedCandidates.within(row.positives(), Math.nextUp(positive), Double.POSITIVE_INFINITY),
                SelectedCandidates.within(row.negatives(), Double.NEGATIVE_INFINITY, Math.nextDown(negative)));
    }
}
