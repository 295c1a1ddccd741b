package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.Softmax;
import pushpull.pair.CandidateList;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Vectors;

/// Supervised contrastive loss: every positive among the candidates should win.
///
/// With Z = sum over all others of e^{s_ia/tau} and P the same candidates,
/// out: -1/|P| sum_p ln(e^{s_ip/tau} / Z); in: -ln(1/|P| sum_p e^{s_ip/tau} / Z); the mean over anchors that have a
/// same candidate. Khosla et al., "Supervised contrastive learning", NeurIPS 2020, eq. 2 and 3 (there tau 0.1).
/// Other means are those of two libraries; SupContrast also multiplies by tau / baseTemperature, which 0 leaves out.
/// An anchor without a same candidate has no term of its own.
public record SupConLoss(
        @Knob(value = "0.2", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature,

        @Knob("OUT") Place logarithm,
        @Knob("WITH_SAME") Mean mean,

        @Knob(value = "0", min = 0, max = 1e4, low = 0, high = 1)
        double baseTemperature)
        implements PairLoss {
    /// Where the mean over same candidates stands.
    public enum Place {
        /// Outside the logarithm: a mean of cross-entropies.
        OUT,
        /// Inside the logarithm: one winner is enough.
        IN
    }

    /// Over which anchors the mean goes.
    public enum Mean {
        /// Those that have a same candidate.
        WITH_SAME,
        /// Those with a loss greater than 0, and 0 without a different candidate: pytorch-metric-learning.
        NONZERO,
        /// All, those without a same candidate counting 0: HobbitLong's SupContrast.
        ALL
    }

    /// Khosla's own.
    public SupConLoss(double temperature, Place logarithm) {
        this(temperature, logarithm, Mean.WITH_SAME, 0);
    }

    @Override
    public RowLoss row(Row row) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        if (positives.count() == 0) {
            return mean == Mean.ALL ? RowLoss.of(0, 1, 0) : RowLoss.NONE;
        }
        if (mean == Mean.NONZERO && negatives.count() == 0) {
            return RowLoss.NONE;
        }
        double nearest = Math.min(positives.nearest(), negatives.nearest());
        double winners = Softmax.exponentials(positives, nearest, temperature);
        double all = winners + Softmax.exponentials(negatives, nearest, temperature);
        double value =
                switch (logarithm) {
                    case OUT -> pullAll(positives, nearest, all);
                    case IN -> pullNearest(positives, nearest, winners, all);
                };
        negatives.weigh(-1 / (all * temperature));
        return RowLoss.term(value);
    }

    @Override
    public ReducedLoss reduce(RowLoss total) {
        ReducedLoss reduced = (mean == Mean.NONZERO ? Reduction.MEAN_NONZERO : Reduction.MEAN).reduce(total);
        return baseTemperature == 0 ? reduced : reduced.times(temperature / baseTemperature);
    }

    /// Each same candidate gets 1/|P| less its share of the line-up.
    private double pullAll(CandidateList positives, double nearest, double all) {
        int count = positives.count();
        double far = Vectors.sum(positives.distances(), count) / count;
        for (int p = 0; p < count; p++) {
            positives.forces()[p] = (1.0 / count - positives.forces()[p] / all) / temperature;
        }
        return StrictMath.log(all) + (far - nearest) / temperature;
    }

    /// Each same candidate gets its share among the same less its share of the line-up.
    private double pullNearest(CandidateList positives, double nearest, double winners, double all) {
        if (winners == 0) {
            return pullLone(positives, nearest, all);
        }
        positives.weigh((1 / winners - 1 / all) / temperature);
        return StrictMath.log(all) - StrictMath.log(winners) + StrictMath.log(positives.count());
    }

    /// All same candidates are so far that their exponentials vanish beside the nearest rival's.
    private double pullLone(CandidateList positives, double nearest, double all) {
        double leader = positives.nearest();
        double winners = Softmax.exponentials(positives, leader, temperature);
        positives.weigh(1 / (winners * temperature));
        return StrictMath.log(all)
                - StrictMath.log(winners)
                + (leader - nearest) / temperature
                + StrictMath.log(positives.count());
    }

    /// ln(p + n), with p same and n different candidates, the mean over anchors: ln(B - 1) in a batch of B.
    @Override
    public double chance(BatchComposition composition) {
        return mean == Mean.ALL
                ? Double.NaN
                : times(composition.perAnchor((positives, rivals) -> Math.log((double) positives + rivals)));
    }

    /// ln(p + n e^{-room/tau}), the mean over anchors: with p same ones to share the win, ln p is left however far
    /// the different ones are (Graf et al., "Dissecting supervised contrastive learning", ICML 2021, theorem 2,
    /// with its simplex). Inside the logarithm it is the same, since the mean of p winners of equal share is one
    /// p-th.
    @Override
    public double floor(BatchComposition composition) {
        return mean == Mean.ALL
                ? Double.NaN
                : times(composition.least(
                        BatchComposition.Weight.ANCHORS,
                        (positives, rivals, apart) -> Math.log(positives + rivals * Math.exp(-apart / temperature))));
    }

    private double times(double floor) {
        return baseTemperature == 0 ? floor : floor * temperature / baseTemperature;
    }
}
