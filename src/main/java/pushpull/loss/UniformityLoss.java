package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.Distance;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Vectors;

/// Uniformity: every pair pushes, same or different, the nearest most; alone it spreads the points evenly.
///
/// ln of the mean of e^{-t |x - y|^2} over all pairs. Wang and Isola, "Understanding contrastive representation
/// learning through alignment and uniformity on the hypersphere", ICML 2020, eq. 4, t 2, on the unit sphere; on the
/// sphere |x - y|^2 = 2 (1 - s). A first pass finds the nearest pair, from which exponents are counted, so that points
/// far apart do not underflow. Not defined for dot products; without a pair it is 0.
public record UniformityLoss(
        @Knob(value = "2", min = 1e-4, max = 1e4, low = 0.1, high = 20, scale = Scale.LOGARITHMIC)
        double t) implements PairLoss {
    @Override
    public int surveySize() {
        return 1;
    }

    @Override
    public void survey(Row row, double[] left) {
        double nearest = Math.min(row.positives().nearest(), row.negatives().nearest());
        left[0] = Double.isInfinite(nearest) ? nearest : row.distance().square(nearest);
    }

    @Override
    public RowLoss row(Row row) {
        double least = least(row.survey());
        double sum = side(row.positives(), row.distance(), least) + side(row.negatives(), row.distance(), least);
        int pairs = row.positives().count() + row.negatives().count();
        return RowLoss.of(sum, pairs, pairs);
    }

    private double side(CandidateList side, Distance distance, double least) {
        for (int k = 0; k < side.count(); k++) {
            side.forces()[k] = distance.square(side.distance(k)) - least;
        }
        double sum = Vectors.expSum(side.forces(), -t, 0, side.forces(), side.count());
        for (int k = 0; k < side.count(); k++) {
            side.forces()[k] *= -t * distance.squareSlope(side.distance(k));
        }
        return sum;
    }

    private static double least(double[][] survey) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] row : survey) {
            least = Math.min(least, row[0]);
        }
        return least;
    }

    @Override
    public ReducedLoss reduce(RowLoss total, double[][] survey) {
        if (total.terms() == 0) {
            return new ReducedLoss(0, 0, 0);
        }
        double value = StrictMath.log(total.value() / total.terms()) - t * least(survey);
        return new ReducedLoss(value, 1 / total.value(), 1 / total.value());
    }

    @Override
    public boolean accepts(Distance distance) {
        return !distance.isSigned();
    }

    @Override
    public boolean isMinable() {
        return false;
    }

    /// 0, the logarithm of 1.
    @Override
    public double chance(BatchComposition composition) {
        return 0;
    }
}
