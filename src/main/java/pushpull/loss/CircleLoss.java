package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.Distance;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Scalars;
import pushpull.tensor.Vectors;

/// Circle loss: the further a similarity is from its goal, the stronger its own force.
///
/// ln(1 + sum_n e^{gamma [s_n + m]+ (s_n - m)} sum_p e^{-gamma [1 + m - s_p]+ (s_p - 1 + m)}), with either the
/// pairs of an anchor (the mean over anchors with a loss greater than 0, as in pytorch-metric-learning) or all
/// pairs i < j of the batch (one value, as in TinyZeaMays' code). Sun et al., "Circle loss: a unified perspective
/// of pair similarity optimization", CVPR 2020, eq. 6; m 0.25 and gamma 256 there for faces, 0.4 and 80 for
/// retrieval. The brackets are weights and taken as constants, so the gradient is not the derivative of the value.
/// Without a same or without a different pair it is 0.
public record CircleLoss(
        @Knob(value = "0.4", min = -1, max = 1, low = 0, high = 1, leading = true)
        double margin,

        @Knob(value = "80", min = 1e-3, max = 1e4, low = 1, high = 512, scale = Scale.LOGARITHMIC)
        double gamma,

        @Knob("ANCHOR") Scope scope)
        implements PairLoss {
    /// Which pairs stand in one logarithm.
    public enum Scope {
        /// Those of one anchor.
        ANCHOR,
        /// All pairs of the batch.
        BATCH
    }

    @Override
    public RowLoss row(Row row) {
        return switch (scope) {
            case ANCHOR -> row.isTwoSided() ? anchor(row) : RowLoss.NONE;
            case BATCH -> part(row);
        };
    }

    private RowLoss anchor(Row row) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        double farthest = logits(positives, true);
        double nearest = logits(negatives, false);
        double positiveSum = exponentials(positives, true, farthest);
        double negativeSum = exponentials(negatives, false, nearest);
        double logit = StrictMath.log(positiveSum) + farthest + StrictMath.log(negativeSum) + nearest;
        double felt = Scalars.sigmoid(logit);
        positives.weigh(felt / positiveSum);
        negatives.weigh(felt / negativeSum);
        return RowLoss.term(Scalars.softplus(logit));
    }

    /// The anchor's part of both sums of the whole batch, relative to the largest terms there.
    private RowLoss part(Row row) {
        double farthest = largest(row.survey(), 0);
        double nearest = largest(row.survey(), 1);
        logits(row.positives(), true);
        logits(row.negatives(), false);
        int positives = row.positives().count();
        int negatives = row.negatives().count();
        return RowLoss.halves(
                RowLoss.of(exponentials(row.positives(), true, farthest) / 2, positives / 2.0, positives / 2.0),
                RowLoss.of(exponentials(row.negatives(), false, nearest) / 2, negatives / 2.0, negatives / 2.0));
    }

    /// Writes gamma [u + m]+ (u - m) where each force will stand, u being how far the similarity is from its goal, and
    /// returns the largest.
    private double logits(CandidateList side, boolean positive) {
        for (int k = 0; k < side.count(); k++) {
            double u = missed(side.distance(k), positive);
            side.forces()[k] = weight(u) * (u - margin);
        }
        return Vectors.max(side.forces(), side.count());
    }

    /// Turns the logits into forces, up to a factor, and returns the sum of e^{logit - leader}.
    private double exponentials(CandidateList side, boolean positive, double leader) {
        double sum = Vectors.expSum(side.forces(), 1, -leader, side.forces(), side.count());
        for (int k = 0; k < side.count(); k++) {
            side.forces()[k] *= (positive ? 1 : -1) * weight(missed(side.distance(k), positive));
        }
        return sum;
    }

    private static double missed(double distance, boolean positive) {
        return positive ? distance : 1 - distance;
    }

    private double weight(double u) {
        return gamma * Math.max(0, u + margin);
    }

    @Override
    public int surveySize() {
        return scope == Scope.BATCH ? 2 : 0;
    }

    @Override
    public void survey(Row row, double[] left) {
        left[0] = logits(row.positives(), true);
        left[1] = logits(row.negatives(), false);
    }

    private static double largest(double[][] survey, int of) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double[] row : survey) {
            largest = Math.max(largest, row[of]);
        }
        return largest;
    }

    @Override
    public boolean isSeparate() {
        return scope == Scope.BATCH;
    }

    @Override
    public ReducedLoss reduce(RowLoss total, double[][] survey) {
        if (scope == Scope.ANCHOR) {
            return Reduction.MEAN_NONZERO.reduce(total);
        }
        if (total.positiveTerms() == 0 || total.negativeTerms() == 0) {
            return new ReducedLoss(0, 0, 0);
        }
        double logit = StrictMath.log(total.positive())
                + largest(survey, 0)
                + StrictMath.log(total.negative())
                + largest(survey, 1);
        double felt = Scalars.sigmoid(logit);
        return new ReducedLoss(Scalars.softplus(logit), felt / total.positive() / 2, felt / total.negative() / 2);
    }

    @Override
    public boolean hasConstantWeights() {
        return true;
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isOnSphere();
    }

    /// 0, which it nears if the margin lets it.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }

    @Override
    public boolean hasMargin() {
        return true;
    }
}
