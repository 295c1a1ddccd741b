package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.Softmax;
import pushpull.pair.CandidateList;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Scalars;

/// Multi-similarity loss: pairs are weighed by their own similarity and by how it compares with the anchor's others.
///
/// Per anchor ln(1 + sum_p e^{-alpha (s_ap - b)})/alpha + ln(1 + sum_n e^{beta (s_an - b)})/beta; the mean over all
/// anchors. Wang et al., "Multi-similarity loss with general pair weighting for deep metric learning", CVPR 2019,
/// eq. 15, there after multi-similarity mining; alpha 2, beta 50, base 0.5 as in its code. An anchor that lacks one
/// kind of candidate has the other term only.
public record MultiSimilarityLoss(
        @Knob(value = "2", min = 1e-3, max = 1e4, low = 0.1, high = 100, scale = Scale.LOGARITHMIC)
        double alpha,

        @Knob(value = "50", min = 1e-3, max = 1e4, low = 1, high = 100, scale = Scale.LOGARITHMIC)
        double beta,

        @Knob(value = "0.5", min = -1e3, max = 1e3, low = -1, high = 1)
        double base)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        double threshold = row.distance().similarity(0) - base;
        return RowLoss.term(side(row.positives(), alpha, threshold) + side(row.negatives(), -beta, threshold));
    }

    /// ln(1 + sum e^{slope (d - threshold)}) / |slope|, with its forces.
    private static double side(CandidateList side, double slope, double threshold) {
        double logSum = Softmax.logSum(side, slope) - slope * threshold;
        side.weigh(Math.signum(slope) * Scalars.sigmoid(logSum));
        return Scalars.softplus(logSum) / Math.abs(slope);
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isOnSphere();
    }

    /// All similarities are 1.
    @Override
    public double chance(BatchComposition composition) {
        return composition.perRow((positives, negatives) -> limit(positives, negatives, 1));
    }

    /// Same ones coincide, different ones are opposite.
    @Override
    public double floor(BatchComposition composition) {
        return composition.perRow((positives, negatives) -> limit(positives, negatives, -1));
    }

    private double limit(int positives, int negatives, double similarity) {
        return Scalars.softplus(Math.log(positives) - alpha * (1 - base)) / alpha
                + Scalars.softplus(Math.log(negatives) + beta * (similarity - base)) / beta;
    }
}
