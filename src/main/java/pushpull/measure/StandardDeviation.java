package pushpull.measure;

import java.util.stream.DoubleStream;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;

/// The standard deviation of each dimension, averaged over the dimensions; 0 after a collapse, NaN below two points.
///
/// Variances are divided by n - 1, as in VICReg and SimSiam's figure of collapse.
public record StandardDeviation() implements Metric {
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
        return DoubleStream.of(perDimension(sample.coordinates())).average().orElse(Double.NaN);
    }

    /// The standard deviation of every column.
    public static double[] perDimension(Matrix points) {
        double[] mean = Geometry.mean(points);
        double[] deviation = new double[mean.length];
        for (int k = 0; k < mean.length; k++) {
            double sum = 0;
            for (int i = 0; i < points.rows(); i++) {
                double off = points.get(i, k) - mean[k];
                sum += off * off;
            }
            deviation[k] = points.rows() < 2 ? Double.NaN : Math.sqrt(sum / (points.rows() - 1));
        }
        return deviation;
    }
}
