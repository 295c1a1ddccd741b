package pushpull.mine;

import pushpull.pair.Row;
import pushpull.random.Draws;

/// Every pair and every triplet: no mining.
public record AllPairs() implements Miner {
    @Override
    public void pick(Row row, Draws draws) {}

    @Override
    public boolean isMining() {
        return false;
    }
}
