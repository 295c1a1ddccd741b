package pushpull.loss;

import pushpull.loss.term.Logistic;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// Negative sampling: a yes for the same candidate and a no for each different one.
///
/// Per anchor -mean_p ln sigmoid(s_p/tau) - sum_n ln sigmoid(-s_n/tau); the mean over anchors. Mikolov et al.,
/// "Distributed representations of words and phrases", NeurIPS 2013, eq. 4 (inner product, tau 1). Random mining
/// makes the different candidates as few as there.
/// An anchor without a same candidate adds nothing.
public record NegativeSamplingLoss(
        @Knob(value = "1", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        return row.positives().count() == 0 ? RowLoss.NONE : Logistic.row(row, temperature, 0);
    }
}
