package pushpull.measure;

import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The mean length of the embeddings; NaN without points.
public record MeanNorm() implements Metric {
    @Override
    public Better better() {
        return Better.NEITHER;
    }

    @Override
    public boolean needsLabels() {
        return false;
    }

    @Override
    public double compute(MetricInput sample) {
        return compute(sample.coordinates());
    }

    /// Over all rows.
    public double compute(Matrix points) {
        double sum = 0;
        for (double[] row : Geometry.rows(points)) {
            sum += Norms.of(row);
        }
        return sum / points.rows();
    }
}
