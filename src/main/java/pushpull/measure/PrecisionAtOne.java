package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.RankedNeighbours;

/// Precision@1: the share of queries whose nearest neighbour is of their class; queries without one are left out.
public record PrecisionAtOne(@Knob("training") Split part) implements Retrieval {
    @Override
    public double compute(RankedNeighbours ranking) {
        return ranking.relevant() == 0 ? Double.NaN : ranking.hitsAmong(1);
    }

    @Override
    public int depth(int relevant, int others) {
        return 1;
    }
}
