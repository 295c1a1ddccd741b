package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Alignment: same pairs pull, nothing pushes; alone it makes everything collapse.
///
/// The mean of |x - y|^alpha over the same pairs. Wang and Isola, "Understanding contrastive representation learning
/// through alignment and uniformity on the hypersphere", ICML 2020, sec. 4.1.1, alpha 2, on the unit sphere; on the
/// sphere |x - y|^2 = 2 (1 - s). A coincident pair feels no force. Not defined for dot products.
public record AlignmentLoss(
        @Knob(value = "2", min = 1, max = 10, low = 1, high = 4)
        double power) implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        CandidateList positives = row.positives();
        Distance distance = row.distance();
        double value = 0;
        int active = 0;
        for (int p = 0; p < positives.count(); p++) {
            double square = distance.square(positives.distance(p));
            if (square > 0) {
                double term = power == 2 ? square : StrictMath.pow(square, power / 2);
                value += term / 2;
                positives.forces()[p] = power / 4 * term / square * distance.squareSlope(positives.distance(p));
                active++;
            }
        }
        return RowLoss.of(value, positives.count() / 2.0, active / 2.0);
    }

    @Override
    public boolean isOfPairs() {
        return true;
    }

    @Override
    public boolean accepts(Distance distance) {
        return !distance.isSigned();
    }

    /// 0: same ones coincide.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }
}
