package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.RankedNeighbours;

/// Mean average precision over the whole gallery: the mean of the precisions at the ranks of a query's class.
///
/// Queries without another of their class are left out. With `tied`, neighbours at exactly the same distance share the
/// precision after the last of them, as in scikit-learn; otherwise their index decides, as in pytorch-metric-learning.
public record MeanAveragePrecision(
        @Knob("training") Split part, @Knob("false") boolean tied) implements Retrieval {
    @Override
    public double compute(RankedNeighbours ranking) {
        double sum = tied ? tiedPrecisions(ranking) : ranking.precisionsAtHits(ranking.hits().length);
        return sum / ranking.relevant();
    }

    @Override
    public int depth(int relevant, int others) {
        return others;
    }

    private static double tiedPrecisions(RankedNeighbours ranking) {
        double sum = 0;
        int found = 0;
        int before = 0;
        for (int rank = 0; rank < ranking.hits().length; rank++) {
            found += ranking.hits()[rank] ? 1 : 0;
            boolean last =
                    rank + 1 == ranking.hits().length || ranking.distances()[rank + 1] != ranking.distances()[rank];
            if (last) {
                sum += (found - before) * ((double) found / (rank + 1));
                before = found;
            }
        }
        return sum;
    }
}
