package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.limit.SoftmaxLimits;
import pushpull.loss.term.Softmax;
import pushpull.pair.CandidateList;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Scalars;

/// Normalised temperature-scaled cross-entropy: pick the one that is the same out of a line-up of different ones.
///
/// Per ordered same pair (a, p): -ln( e^{s_ap/tau} / (e^{s_ap/tau} + sum_n e^{s_an/tau}) ); the mean over pairs. Other
/// same candidates stand in no denominator. Chen et al., "A simple framework for contrastive learning of visual
/// representations", ICML 2020, eq. 1. With one positive an anchor this is SimCLR's loss; with labels it is the form of
/// pytorch-metric-learning. An anchor without a same or without a different candidate adds nothing.
public record NtXentLoss(
        @Knob(value = "0.2", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature,

        @Knob("MEAN") Total total)
        implements PairLoss {
    /// How the pairs become one number.
    public enum Total {
        /// The mean over all ordered same pairs.
        MEAN,
        /// Twice that: with two views, the mean of either view's points added to the other's, as SimCLR's code does.
        BOTH_VIEWS
    }

    /// The mean.
    public NtXentLoss(double temperature) {
        this(temperature, Total.MEAN);
    }

    @Override
    public RowLoss row(Row row) {
        if (!row.isTwoSided()) {
            return RowLoss.NONE;
        }
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        double nearest = negatives.nearest();
        double sum = Softmax.exponentials(negatives, nearest, temperature);
        double rivals = StrictMath.log(sum) - nearest / temperature;
        double value = 0;
        double lost = 0;
        for (int p = 0; p < positives.count(); p++) {
            double behind = rivals + positives.distance(p) / temperature;
            value += Scalars.softplus(behind);
            positives.forces()[p] = Scalars.sigmoid(behind) / temperature;
            lost += positives.forces()[p];
        }
        negatives.weigh(-lost / sum);
        return RowLoss.of(value, positives.count(), positives.count());
    }

    @Override
    public ReducedLoss reduce(RowLoss sum) {
        ReducedLoss mean = Reduction.MEAN.reduce(sum);
        return total == Total.BOTH_VIEWS ? mean.times(2) : mean;
    }

    /// ln(1 + n) with n different candidates, the mean over same pairs; with two views of N points that is ln(2N - 1).
    @Override
    public double chance(BatchComposition composition) {
        return times(SoftmaxLimits.chance(composition));
    }

    /// ln(1 + n e^{-room/tau}): same ones coincide, different ones are as far as there is room. 0 without bounds.
    @Override
    public double floor(BatchComposition composition) {
        return times(SoftmaxLimits.floor(composition, temperature));
    }

    private double times(double mean) {
        return total == Total.BOTH_VIEWS ? 2 * mean : mean;
    }
}
