package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.RankedNeighbours;

/// MAP@R: 1/R times the sum of the precisions at the hits among a query's R nearest, R the others of its class.
///
/// Queries with R = 0 are left out. Musgrave, Belongie and Lim, "A metric learning reality check", ECCV 2020.
public record MapAtR(@Knob("training") Split part) implements Retrieval {
    @Override
    public double compute(RankedNeighbours ranking) {
        int relevant = ranking.relevant();
        return ranking.precisionsAtHits(relevant) / relevant;
    }

    @Override
    public int depth(int relevant, int others) {
        return relevant;
    }
}
