package pushpull.measure;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestCentroid;
import pushpull.tensor.Matrix;

/// Alignment: the mean of |x - y|^alpha over positive pairs, 0 if they coincide.
///
/// Positive pairs are a point and its other view, or all pairs of a class if there are no views. NaN without pairs.
/// Wang and Isola, "Understanding contrastive representation learning through alignment and uniformity", ICML 2020.
public record Alignment(
        @Knob(value = "2", min = 0.1, max = 10, low = 1, high = 4)
        double alpha) implements Metric {
    @Override
    public Better better() {
        return Better.LOWER;
    }

    /// Up to this many points are compared pair by pair.
    static final int BY_PAIRS = 3000;

    @Override
    public boolean needsLabels() {
        return false;
    }

    @Override
    public double compute(MetricInput sample) {
        Matrix others = sample.otherViews();
        return others == null ? withinClasses(sample.labelled(Split.TRAINING)) : between(sample.firstViews(), others);
    }

    @Override
    public List<MetricRemark> remarks(MetricInput sample) {
        return sample.otherViews() == null
                ? List.of(new MetricRemark.OfClasses(
                        sample.labelled(Split.TRAINING).size()))
                : List.of(new MetricRemark.OfViews());
    }

    /// Over pairs of rows with the same index.
    public double between(Matrix points, Matrix others) {
        double sum = 0;
        for (int i = 0; i < points.rows(); i++) {
            sum += power(Geometry.squaredDistance(points.row(i), others.row(i)));
        }
        return sum / points.rows();
    }

    /// Over all pairs of a class.
    public double withinClasses(LabelledPoints sample) {
        if (alpha == 2 && sample.size() > BY_PAIRS) {
            return aboutMeans(sample);
        }
        double[][] rows = Geometry.rows(sample.points());
        double sum = 0;
        long pairs = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                if (sample.labels()[i] == sample.labels()[j]) {
                    sum += power(Geometry.squaredDistance(rows[i], rows[j]));
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    /// Squares between all pairs of a class are those to its mean, times its size.
    private static double aboutMeans(LabelledPoints sample) {
        double[][] centres = Geometry.rows(NearestCentroid.fit(sample).centroids());
        int[] classes = sample.classIndices();
        int[] sizes = Silhouette.sizes(classes, centres.length);
        double sum = 0;
        double pairs = 0;
        for (int i = 0; i < classes.length; i++) {
            int c = classes[i];
            sum += sizes[c] * Geometry.squaredDistance(sample.points().row(i), centres[c]);
            pairs += (sizes[c] - 1) / 2.0;
        }
        return sum / pairs;
    }

    private double power(double squared) {
        return alpha == 2 ? squared : Math.pow(squared, alpha / 2);
    }
}
