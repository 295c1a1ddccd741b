package pushpull.mine;

import pushpull.pair.Row;
import pushpull.pair.Triplets;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// As many random triplets an anchor, each a same and a different candidate drawn evenly.
///
/// A loss of pairs gets the pairs of those triplets. An anchor without a same or a different candidate gets none.
public record RandomPicks(
        @Knob(value = "1", min = 1, max = 1000, low = 1, high = 32)
        int picks) implements Miner {
    @Override
    public void pick(Row row, Draws draws) {
        int count = row.isTwoSided() ? picks : 0;
        int[] positives = new int[count];
        int[] negatives = new int[count];
        for (int t = 0; t < count; t++) {
            positives[t] = draws.nextInt(row.positives().count());
            negatives[t] = draws.nextInt(row.negatives().count());
        }
        row.pickTriplets(new Triplets.Some(positives, negatives));
    }

    @Override
    public boolean isRandom() {
        return true;
    }
}
