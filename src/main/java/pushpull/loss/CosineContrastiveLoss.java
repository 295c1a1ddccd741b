package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Contrastive loss of similarities: same pairs to similarity 1, different pairs below a tolerated one.
///
/// Per unordered pair 1/2 (1 - s)^2 for same and 1/2 max(0, s - eps)^2 for different; the mean over all pairs. It is
/// Hadsell's [ContrastiveLoss] of the distance 1 - s with margin 1 - eps, as in sentence-transformers, with its margin
/// 0.5. A zero vector has similarity 0 with everything and feels no force.
public record CosineContrastiveLoss(
        @Knob(value = "0.5", min = -1, max = 1) double tolerated) implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        return new ContrastiveLoss(reach()).row(row);
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
        return 1 - tolerated;
    }

    /// 1/2 (1 - eps)^2 for every different pair.
    @Override
    public double chance(BatchComposition composition) {
        return new ContrastiveLoss(reach()).chance(composition);
    }

    /// 0, though many groups may find no room for it.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }
}
