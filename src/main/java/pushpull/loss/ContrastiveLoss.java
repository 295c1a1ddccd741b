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
public record ContrastiveLoss(@Knob(value = "1", min = 0, max = 1e6, low = 0, high = 3) double margin)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        Side same = row.same();
        Side different = row.different();
        double[] pull = same.forces();
        double[] push = different.forces();
        Vectors.scale(same.distances(), 0.5, pull, same.count());
        Vectors.hinge(margin, different.distances(), push, different.count());
        int active = Vectors.countPositive(push, different.count());
        Vectors.scale(push, -0.5, push, different.count());
        double springs = Vectors.dot(pull, pull, same.count());
        double hinges = Vectors.dot(push, push, different.count());
        return RowLoss.of(springs + hinges, (same.count() + different.count()) / 2.0, (same.count() + active) / 2.0);
    }

    @Override
    public Reduced reduce(RowLoss total) {
        return Reduction.MEAN.of(total);
    }
}
