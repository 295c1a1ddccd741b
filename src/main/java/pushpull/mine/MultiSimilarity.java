package pushpull.mine;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.random.Draws;
import pushpull.settings.Knob;
import pushpull.tensor.Vectors;

/// Pairs that are worse than the best of the other kind, but for a tolerance.
///
/// A same pair with s_ap - eps < max_n s_an and a different pair with s_an + eps > min_p s_ap. Wang et al.,
/// "Multi-similarity loss", CVPR 2019, sec. 4.1, eps 0.1. An anchor without a same or without a different candidate
/// keeps nothing. Near-duplicates are kept, as in pytorch-metric-learning.
public record MultiSimilarity(
        @Knob(value = "0.1", min = -1e6, max = 1e6, low = 0, high = 1)
        double epsilon) implements Miner {
    @Override
    public void pick(Row row, Draws draws) {
        if (!row.isTwoSided()) {
            row.pickPairs(new int[0], new int[0]);
            return;
        }
        CandidateList positives = row.positives();
        double nearest = row.negatives().nearest();
        double farthest = Vectors.max(positives.distances(), positives.count());
        row.pickPairs(
                SelectedCandidates.within(positives, Math.nextUp(nearest - epsilon), Double.POSITIVE_INFINITY),
                SelectedCandidates.within(
                        row.negatives(), Double.NEGATIVE_INFINITY, Math.nextDown(farthest + epsilon)));
    }
}
