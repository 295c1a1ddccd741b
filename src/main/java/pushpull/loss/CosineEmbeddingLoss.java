package pushpull.loss;

import java.util.Arrays;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Cosine embedding loss: same pairs pull with one force, different pairs push with one until they are dissimilar.
///
/// Per unordered pair 1 - s for same and max(0, s - m) for different; the mean over all pairs. torch.nn's
/// CosineEmbeddingLoss, with its margin 0; as there, a different pair exactly at the margin still feels its force.
/// A zero vector has similarity 0 with everything and feels no force.
public record CosineEmbeddingLoss(
        @Knob(value = "0", min = -1, max = 1, leading = true)
        double margin) implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        return RowLoss.halves(pull(row.positives()), push(row.negatives()));
    }

    private static RowLoss pull(CandidateList positives) {
        double value = 0;
        int active = 0;
        for (int p = 0; p < positives.count(); p++) {
            value += positives.distance(p);
            active += positives.distance(p) > 0 ? 1 : 0;
        }
        Arrays.fill(positives.forces(), 0, positives.count(), 0.5);
        return RowLoss.of(value / 2, positives.count() / 2.0, active / 2.0);
    }

    private RowLoss push(CandidateList negatives) {
        double value = 0;
        int active = 0;
        for (int n = 0; n < negatives.count(); n++) {
            double near = reach() - negatives.distance(n);
            value += Math.max(0, near);
            active += near > 0 ? 1 : 0;
            negatives.forces()[n] = near >= 0 ? -0.5 : 0;
        }
        return RowLoss.of(value / 2, negatives.count() / 2.0, active / 2.0);
    }

    @Override
    public boolean isOfPairs() {
        return true;
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isOnSphere();
    }

    @Override
    public double reach() {
        return 1 - margin;
    }

    /// 1 - m for every different pair.
    @Override
    public double chance(BatchComposition composition) {
        return (1 - margin) * composition.negativeShare();
    }

    /// 0, though many groups may find no room for it.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }
}
