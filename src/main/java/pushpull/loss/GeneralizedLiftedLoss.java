package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.Softmax;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Generalised lifted structure loss: the farthest same against the nearest different, both softly.
///
/// Per anchor max(0, ln sum_p e^{d_ap - slack} + ln sum_n e^{m - d_an}), where an empty sum counts as 1; the mean over
/// all anchors. Hermans, Beyer and Leibe, "In defense of the triplet loss", 2017, sec. 2; margin 1 and slack 0 as in
/// pytorch-metric-learning.
public record GeneralizedLiftedLoss(
        @Knob(value = "1", min = 0, max = 1e6, low = 0, high = 3, leading = true)
        double margin,

        @Knob(value = "0", min = 0, max = 1e6, low = 0, high = 2)
        double slack)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        double far = row.positives().count() == 0 ? 0 : Softmax.logSum(row.positives(), 1) - slack;
        double near = row.negatives().count() == 0 ? 0 : Softmax.logSum(row.negatives(), -1) + margin;
        double value = Math.max(0, far + near);
        double force = value > 0 ? 1 : 0;
        row.positives().weigh(force);
        row.negatives().weigh(-force);
        return RowLoss.term(value);
    }

    /// ln P - slack + ln N + m with P same and N different candidates, each if there are any.
    @Override
    public double chance(BatchComposition composition) {
        return composition.meetsAtZero() ? composition.perRow(this::coincident) : Double.NaN;
    }

    private double coincident(int positives, int negatives) {
        double far = positives == 0 ? 0 : Math.log(positives) - slack;
        double near = negatives == 0 ? 0 : Math.log(negatives) + margin;
        return Math.max(0, far + near);
    }

    /// 0: different ones are further away than same ones by the margin.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }

    @Override
    public double separation() {
        return margin;
    }
}
