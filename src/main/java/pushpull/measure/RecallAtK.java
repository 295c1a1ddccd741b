package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.RankedNeighbours;

/// Recall@k: the share of queries with a neighbour of their class among the first k.
///
/// All queries count, also those whose class has no other point; NaN if a query has no neighbours at all. Oh Song et
/// al., "Deep metric learning via lifted structured feature embedding", CVPR 2016.
public record RecallAtK(
        @Knob(value = "1", min = 1, max = 1000, high = 16) int k,
        @Knob("training") Split part) implements Retrieval {
    @Override
    public double compute(RankedNeighbours ranking) {
        if (ranking.hits().length == 0) {
            return Double.NaN;
        }
        return ranking.hitsAmong(k) > 0 ? 1 : 0;
    }

    @Override
    public int depth(int relevant, int others) {
        return k;
    }
}
