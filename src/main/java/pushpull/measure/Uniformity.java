package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.LabelledPoints;
import pushpull.tensor.Matrix;

/// Uniformity: ln of the mean of exp(-t |x_i - x_j|^2) over pairs i < j; 0 if all coincide, lower is more uniform.
///
/// Summed relative to the nearest pair, so that far points give their true value and not -infinity. NaN without
/// pairs. Wang and Isola, ICML 2020.
public record Uniformity(
        @Knob(value = "2", min = 0.01, max = 100, low = 0.5, high = 8)
        double t) implements Metric, PairwiseMetric {
    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public boolean needsLabels() {
        return false;
    }

    @Override
    public double compute(MetricInput sample) {
        return compute(sample.points());
    }

    /// Over all pairs of rows.
    public double compute(Matrix points) {
        return PairwisePass.within(
                new LabelledPoints(points, new int[points.rows()]), new UniformityTally(t, points.rows()));
    }

    @Override
    public Field field(MetricInput sample) {
        return Field.ALL_TRAINING;
    }

    @Override
    public PairwiseTally tally(MetricInput sample) {
        return new UniformityTally(t, sample.points().rows());
    }

    /// The least that infinitely many points on the unit sphere can have, those of the uniform distribution:
    /// -2t + ln sum_k t^2k / (k! (d/2)(d/2+1)...(d/2+k-1)), which for t = 2 is -1.5750 on the circle and -2.0798 on
    /// the sphere in space. Finitely many points, none compared with itself, can be a little lower.
    ///
    /// @param dimensions of the embedding, at least 1
    public double limit(int dimensions) {
        double term = 1;
        double sum = 1;
        for (int k = 0; term > sum * Math.ulp(1.0); k++) {
            term *= t * t / ((k + 1) * (dimensions / 2.0 + k));
            sum += term;
        }
        return Math.log(sum) - 2 * t;
    }
}
