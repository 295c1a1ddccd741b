package pushpull.loss;

import pushpull.pair.Reduced;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.Side;
import pushpull.settings.Knob;
import pushpull.tensor.Vectors;

/// Contrastive loss: same pairs are springs of length 0, different pairs push up to the margin.
///
/// Per unordered pair 1/2 d^2 for same and 1/2 max(0, m - d)^2 for different; the mean over all pairs.
/// Hadsell, Chopra and LeCun, "Dimensionality reduction by learning an invariant mapping", CVPR 2006, eq. 4.
/// A row meets each pair from one of its two ends and takes half of it. Defined everywhere; a coincident different pair
/// has value m^2/2 and no force.
public record ContrastiveLoss(
        @Knob(value = "1", min = 0, max = 1e6, low = 0, high = 3)
        double margin) implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        Side same = row.same();
        Side different = row.different();
        double springs = springs(same);
        double hinges = hinges(different);
        int active = active(different);
        return RowLoss.of(springs + hinges, (same.count() + different.count()) / 2.0, (same.count() + active) / 2.0);
    }

    private static double springs(Side same) {
        System.arraycopy(same.distances(), 0, same.forces(), 0, same.count());
        Vectors.scale(0.5, same.forces(), same.count());
        return Vectors.dot(same.forces(), same.forces(), same.count());
    }

    private double hinges(Side different) {
        Vectors.hinge(margin, different.distances(), different.forces(), different.count());
        Vectors.scale(-0.5, different.forces(), different.count());
        return Vectors.dot(different.forces(), different.forces(), different.count());
    }

    private static int active(Side different) {
        int active = 0;
        for (int n = 0; n < different.count(); n++) {
            active += different.forces()[n] < 0 ? 1 : 0;
        }
        return active;
    }

    @Override
    public double reach() {
        return margin;
    }

    @Override
    public Reduced reduce(RowLoss total) {
        return Reduction.MEAN.of(total);
    }
}
