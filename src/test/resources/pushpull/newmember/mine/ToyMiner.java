package pushpull.mine;

import pushpull.pair.Row;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// Everything within a distance.
public record ToyMiner(
        @Knob(value = "1.5", min = 0, max = 100, high = 4, leading = true)
        double within) implements Miner {
    @Override
    public void pick(Row row, Draws draws) {
        row.pickPairs(
                SelectedCandidates.within(row.positives(), Double.NEGATIVE_INFINITY, within),
                SelectedCandidates.within(row.negatives(), Double.NEGATIVE_INFINITY, within));
    }
}
