package pushpull.measure;

import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestCentroid;

/// Calinski-Harabasz index of the classes: variance between classes over variance within, larger is better.
///
/// 1 where nothing varies within a class, as in scikit-learn. NaN if [Silhouette] is.
public record CalinskiHarabasz() implements Metric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double compute(MetricInput sample) {
        return compute(sample.labelled(Split.TRAINING));
    }

    /// Of points grouped by their labels.
    public double compute(LabelledPoints sample) {
        if (!Silhouette.isDefined(sample)) {
            return Double.NaN;
        }
        double[][] centres = Geometry.rows(NearestCentroid.fit(sample).centroids());
        double[] mean = Geometry.mean(sample.points());
        int[] classes = sample.classIndices();
        double between = 0;
        double within = 0;
        for (int i = 0; i < classes.length; i++) {
            between += Geometry.squaredDistance(centres[classes[i]], mean);
            within += Geometry.squaredDistance(sample.points().row(i), centres[classes[i]]);
        }
        double freedom = (double) (classes.length - centres.length) / (centres.length - 1);
        return within == 0 ? 1 : between * freedom / within;
    }
}
