package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.RankedNeighbours;

/// R-precision: of a query's R nearest, the share of its class, where R is the number of others in the class.
///
/// Queries with R = 0 are left out.
public record RPrecision(@Knob("training") Split part) implements Retrieval {
    @Override
    public double compute(RankedNeighbours ranking) {
        int relevant = ranking.relevant();
        return (double) ranking.hitsAmong(relevant) / relevant;
    }

    @Override
    public int depth(int relevant, int others) {
        return relevant;
    }
}
