package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Margin-based loss: same pairs end well within a boundary, different pairs well beyond it.
///
/// Per unordered pair max(0, m + d - b) for same and max(0, m + b - d) for different, with the boundary b; the mean
/// over the pairs with a value above 0. Wu, Manmatha, Smola and Krähenbühl, "Sampling matters in deep embedding
/// learning", ICCV 2017, sec. 4.2, with m 0.2 and b 1.2 for unit vectors and distance weighted sampling; the boundary
/// is one for all classes here and is not learned. A row meets each pair from one of its two ends and takes half of it.
public record MarginLoss(
        @Knob(value = "0.2", min = 0, max = 1e6, low = 0, high = 2, leading = true)
        double margin,

        @Knob(value = "1.2", min = 0, max = 1e6, low = 0, high = 3, leading = true)
        double boundary,

        @Knob("MEAN_NONZERO") Reduction reduction)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        return RowLoss.halves(side(row.positives(), 1), side(row.negatives(), -1));
    }

    private RowLoss side(CandidateList side, int direction) {
        double value = 0;
        int active = 0;
        for (int k = 0; k < side.count(); k++) {
            double missed = margin + direction * (side.distance(k) - boundary);
            if (missed > 0) {
                value += missed;
                active++;
                side.forces()[k] = 0.5 * direction;
            }
        }
        return RowLoss.of(0.5 * value, side.count() / 2.0, active / 2.0);
    }

    @Override
    public boolean isOfPairs() {
        return true;
    }

    @Override
    public boolean isSeparate() {
        return reduction.isSeparate();
    }

    @Override
    public double reach() {
        return margin + boundary;
    }

    @Override
    public ReducedLoss reduce(RowLoss total) {
        return reduction.reduce(total);
    }

    /// 0: same ones are within the boundary, different ones beyond it; unknown if the margin is wider.
    @Override
    public double floor(BatchComposition composition) {
        return margin <= boundary ? 0 : Double.NaN;
    }
}
