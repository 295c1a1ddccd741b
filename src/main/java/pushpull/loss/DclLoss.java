package pushpull.loss;

import java.util.Arrays;
import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.Softmax;
import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Vectors;

/// Decoupled contrastive loss: NT-Xent whose same pair does not stand in the line-up, so that its pull never fades.
///
/// Per ordered same pair (a, p): -s_ap/tau + ln sum_n e^{s_an/tau}; the mean over pairs. Yeh et al., "Decoupled
/// contrastive learning", ECCV 2022, eq. 6 (there tau 0.1). It can be negative. An anchor without a same or without a
/// different candidate adds nothing.
public record DclLoss(
        @Knob(value = "0.2", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        if (!row.isTwoSided()) {
            return RowLoss.NONE;
        }
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        int count = positives.count();
        double rivals = Softmax.logSum(negatives, -1 / temperature);
        negatives.weigh(-count / temperature);
        Arrays.fill(positives.forces(), 0, count, 1 / temperature);
        double value = count * rivals + Vectors.sum(positives.distances(), count) / temperature;
        return RowLoss.of(value, count, count);
    }

    /// ln n with n different candidates, the mean over same pairs.
    @Override
    public double chance(BatchComposition composition) {
        return composition.perPositivePair((_, rivals) -> Math.log(rivals));
    }

    /// ln n - room/tau; without bounds there is none.
    @Override
    public double floor(BatchComposition composition) {
        double floor = composition.least(
                BatchComposition.Weight.POSITIVE_PAIRS, (_, rivals, apart) -> Math.log(rivals) - apart / temperature);
        return Double.isFinite(floor) ? floor : Double.NaN;
    }
}
