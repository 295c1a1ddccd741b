package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.Triplets;
import pushpull.settings.Knob;
import pushpull.tensor.Scalars;

/// Triplet loss with a soft corner: a force that fades as the different one gets further away than the same one.
///
/// Per triplet ln(1 + e^{d_ap - d_an + m}); the mean over the triplets that the miner left. Hermans, Beyer and
/// Leibe, "In defense of the triplet loss", 2017, sec. 2 ("soft margin"), there with m 0, the Euclidean distance
/// and batch-hard mining. An anchor without a same or without a different candidate adds nothing.
public record SoftTripletLoss(
        @Knob(value = "0", min = -1e6, max = 1e6, low = 0, high = 2, leading = true)
        double margin) implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        if (!row.isTwoSided()) {
            return RowLoss.NONE;
        }
        Triplets.Some listed = row.listedTriplets();
        return listed == null ? all(row) : some(row, listed);
    }

    private RowLoss all(Row row) {
        double value = 0;
        for (int p = 0; p < row.positives().count(); p++) {
            for (int n = 0; n < row.negatives().count(); n++) {
                value += triplet(row.positives(), p, row.negatives(), n);
            }
        }
        double triplets = (double) row.positives().count() * row.negatives().count();
        return RowLoss.of(value, triplets, triplets);
    }

    private RowLoss some(Row row, Triplets.Some some) {
        double value = 0;
        int triplets = some.positives().length;
        for (int t = 0; t < triplets; t++) {
            value += triplet(row.positives(), some.positives()[t], row.negatives(), some.negatives()[t]);
        }
        return RowLoss.of(value, triplets, triplets);
    }

    private double triplet(CandidateList positives, int p, CandidateList negatives, int n) {
        double behind = positives.distance(p) - negatives.distance(n) + margin;
        double force = Scalars.sigmoid(behind);
        positives.forces()[p] += force;
        negatives.forces()[n] -= force;
        return Scalars.softplus(behind);
    }

    @Override
    public boolean isMadeOfTriplets() {
        return true;
    }

    /// ln(1 + e^m); ln 2 without a margin.
    @Override
    public double chance(BatchComposition composition) {
        return Scalars.softplus(margin);
    }

    /// ln(1 + e^{m - room}); 0 without bounds.
    @Override
    public double floor(BatchComposition composition) {
        return composition.least(
                BatchComposition.Weight.TRIPLETS,
                (_, _, apart) -> Scalars.softplus(margin - Math.min(apart, Double.MAX_VALUE)));
    }

    @Override
    public double gap() {
        return margin;
    }
}
