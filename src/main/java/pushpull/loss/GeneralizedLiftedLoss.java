package pushpull.loss;

import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Generalised lifted structure loss: the farthest same against the nearest different, both softly.
///
/// Per anchor max(0, ln sum_p e^{d_ap - slack} + ln sum_n e^{m - d_an}), where an empty sum counts as 1; the mean over
/// all anchors. Hermans, Beyer and Leibe, "In defense of the triplet loss", 2017, sec. 2; margin 1 and slack 0 as in
/// pytorch-metric-learning.
public record GeneralizedLiftedLoss(
        @Knob(value = "1", min = 0, max = 1e6, low = 0, high = 3)
        double margin,

        @Knob(value = "0", min = 0, max = 1e6, low = 0, high = 2)
        double slack)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        double far = row.same().count() == 0 ? 0 : Softmax.logSum(row.same(), 1) - slack;
        double near = row.different().count() == 0 ? 0 : Softmax.logSum(row.different(), -1) + margin;
        double value = Math.max(0, far + near);
        double force = value > 0 ? 1 : 0;
        row.same().weigh(force);
        row.different().weigh(-force);
        return RowLoss.term(value);
    }
}
