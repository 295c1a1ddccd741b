package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.RankedNeighbours;

/// Mean reciprocal rank: one over the rank of the first neighbour of a query's class; queries without one are left out.
public record MeanReciprocalRank(@Knob("training") Split part) implements Retrieval {
    @Override
    public double compute(RankedNeighbours ranking) {
        for (int rank = 0; rank < ranking.hits().length; rank++) {
            if (ranking.hits()[rank]) {
                return 1.0 / (rank + 1);
            }
        }
        return Double.NaN;
    }

    @Override
    public int depth(int relevant, int others) {
        return others;
    }
}
