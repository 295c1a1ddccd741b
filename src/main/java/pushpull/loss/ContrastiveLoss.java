package pushpull.loss;

import java.util.List;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.tensor.Vectors;

/// Contrastive loss: same pairs are springs, different pairs push up to the margin.
///
/// Per unordered pair f(max(0, d - slack)) for same and f(max(0, m - d)) for different, with f one of 1/2 v^2, v^2
/// and v; the mean over all pairs. Hadsell, Chopra and LeCun, "Dimensionality reduction by learning an invariant
/// mapping", CVPR 2006, eq. 4, has 1/2 v^2 without slack; below 0 it lets same pairs pull even where they coincide.
/// pytorch-metric-learning has v and adds the two means over the pairs with v > 0:
/// [Reduction#SEPARATE_MEANS_NONZERO], margin 1. Between different points d may stand for sqrt(d^2 + smoothing), as
/// in adambielski's siamese-triplet with 1e-9. A row meets each pair from one of its two ends and takes half of it.
/// Defined everywhere; a coincident different pair has value f(m) and no force.
public record ContrastiveLoss(
        @Knob(value = "1", min = 0, max = 1e6, low = 0, high = 3, leading = true)
        double margin,

        @Knob(value = "0", min = -1e6, max = 1e6, low = 0, high = 2)
        double slack,

        @Knob("HADSELL") Form form,
        @Knob("MEAN") Reduction reduction,

        @Knob(value = "0", min = 0, max = 1, low = 0, high = 1e-3)
        double smoothing)
        implements PairLoss {
    /// What becomes of the length v by which a pair misses its goal.
    public enum Form {
        /// 1/2 v^2: the force is v.
        HADSELL,
        /// v^2: the force is 2 v.
        SQUARED,
        /// v: the force is 1, however little is missed.
        UNSQUARED
    }

    /// Hadsell's own.
    public ContrastiveLoss(double margin) {
        this(margin, 0, Form.HADSELL, Reduction.MEAN, 0);
    }

    @Override
    public RowLoss row(Row row) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        Vectors.excess(slack, positives.distances(), positives.everyForce(), positives.count());
        RowLoss push = smoothing > 0 ? smoothed(negatives, row.scratch(0, negatives.count())) : push(negatives);
        return RowLoss.halves(weigh(positives, 1), push);
    }

    private RowLoss push(CandidateList negatives) {
        Vectors.hinge(margin, negatives.distances(), negatives.everyForce(), negatives.count());
        return weigh(negatives, -1);
    }

    private RowLoss smoothed(CandidateList negatives, double[] lengths) {
        for (int n = 0; n < negatives.count(); n++) {
            lengths[n] = Math.sqrt(negatives.distance(n) * negatives.distance(n) + smoothing);
        }
        Vectors.hinge(margin, lengths, negatives.everyForce(), negatives.count());
        RowLoss push = weigh(negatives, -1);
        for (int n = 0; n < negatives.count(); n++) {
            negatives.forces()[n] *= negatives.distance(n) / lengths[n];
        }
        return push;
    }

    /// Turns the lengths missed, which stand where the forces will, into half the terms' sum and half their forces.
    private RowLoss weigh(CandidateList side, double direction) {
        double[] missed = side.forces();
        int count = side.count();
        int active = Vectors.countPositive(missed, count);
        double value = 0.5
                * switch (form) {
                    case HADSELL -> 0.5 * Vectors.dot(missed, missed, count);
                    case SQUARED -> Vectors.dot(missed, missed, count);
                    case UNSQUARED -> Vectors.sum(missed, count);
                };
        switch (form) {
            case HADSELL -> side.weigh(0.5 * direction);
            case SQUARED -> side.weigh(direction);
            case UNSQUARED -> {
                for (int k = 0; k < count; k++) {
                    missed[k] = missed[k] > 0 ? 0.5 * direction : 0;
                }
            }
        }
        return RowLoss.of(value, count / 2.0, active / 2.0);
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
        return margin;
    }

    @Override
    public ReducedLoss reduce(RowLoss total) {
        return reduction.reduce(total);
    }

    /// f(m) for every different pair, 0 for every same one.
    @Override
    public double chance(BatchComposition composition) {
        double missed = Math.max(0, margin - Math.sqrt(smoothing));
        double each =
                switch (form) {
                    case HADSELL -> missed * missed / 2;
                    case SQUARED -> missed * missed;
                    case UNSQUARED -> missed;
                };
        boolean known = slack >= 0 && composition.meetsAtZero() && reduction != Reduction.SUM;
        return known ? each * (reduction == Reduction.MEAN ? composition.negativeShare() : 1) : Double.NaN;
    }

    /// 0: same ones coincide, different ones keep the margin; unknown if same ones miss their goal even so.
    @Override
    public double floor(BatchComposition composition) {
        return slack >= 0 ? 0 : Double.NaN;
    }

    @Override
    public List<CollapseSafeguard> against(CollapseKind collapse) {
        return collapse == CollapseKind.CLASS ? List.of(new CollapseSafeguard("slack", "0.2")) : List.of();
    }
}
