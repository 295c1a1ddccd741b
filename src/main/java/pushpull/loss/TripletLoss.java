package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.SwappedHinges;
import pushpull.loss.term.TripletHinges;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.Triplets;
import pushpull.settings.Knob;

/// Triplet loss: the different one must be further away than the same one, by a margin.
///
/// Per triplet max(0, d_ap - d_an + m); the mean over the triplets that the miner left. Schroff, Kalenichenko and
/// Philbin, "FaceNet", CVPR 2015, eq. 3, with the squared Euclidean distance and m = 0.2; with the Euclidean distance
/// it is the form of Hermans et al. 2017. An anchor without a same or without a different candidate adds nothing.
/// With `swap` the different one counts by its distance to the same one if that is nearer, as torch's
/// TripletMarginLoss has it (Balntas et al., BMVC 2016, "anchor swap"): every triplet is then looked at by itself.
/// Otherwise all triplets of an anchor are summed by sorting its same distances, in O(n log n).
public record TripletLoss(
        @Knob(value = "0.2", min = -1e6, max = 1e6, low = 0, high = 2, leading = true)
        double margin,

        @Knob("MEAN") Reduction reduction,
        @Knob("false") boolean swap)
        implements PairLoss {
    public TripletLoss {
        if (reduction.isSeparate()) {
            throw new IllegalArgumentException("A triplet has one term, so there are no separate means.");
        }
    }

    /// The nearer of two distances is not asked for.
    public TripletLoss(double margin, Reduction reduction) {
        this(margin, reduction, false);
    }

    @Override
    public RowLoss row(Row row) {
        if (!row.isTwoSided()) {
            return RowLoss.NONE;
        }
        if (swap) {
            return new SwappedHinges(row, margin).sum();
        }
        return switch (row.triplets()) {
            case Triplets.All _ -> TripletHinges.all(row, margin);
            case Triplets.Window window -> TripletHinges.window(row, margin, window);
            case Triplets.Some some -> some(row, some);
        };
    }

    private RowLoss some(Row row, Triplets.Some some) {
        double value = 0;
        int active = 0;
        for (int t = 0; t < some.positives().length; t++) {
            int p = some.positives()[t];
            int n = some.negatives()[t];
            double hinge = row.positives().distance(p) - row.negatives().distance(n) + margin;
            if (hinge > 0) {
                value += hinge;
                active++;
                row.positives().forces()[p] += 1;
                row.negatives().forces()[n] -= 1;
            }
        }
        return RowLoss.of(value, some.positives().length, active);
    }

    @Override
    public boolean isMadeOfTriplets() {
        return true;
    }

    @Override
    public ReducedLoss reduce(RowLoss total) {
        return reduction.reduce(total);
    }

    /// The margin or 0, if the value is a mean.
    @Override
    public double chance(BatchComposition composition) {
        return reduction == Reduction.SUM || swap ? Double.NaN : Math.max(0, margin);
    }

    /// 0: every triplet keeps its margin.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }

    @Override
    public double gap() {
        return margin;
    }
}
