package pushpull.measure;

import java.util.Arrays;
import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestCentroid;

/// Davies-Bouldin index of the classes: how alike each class is to the one most like it; 0 is best.
///
/// The mean over classes of the largest (s_i + s_j) / d_ij, s the mean distance to the centroid, d between centroids;
/// 0 if all classes are points or all centroids coincide (to 1e-8), as in scikit-learn. NaN if [Silhouette] is.
public record DaviesBouldin() implements Metric {
    @Override
    public Better better() {
        return Better.LOWER;
    }

    private static final double CLOSE = 1e-8;

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
        double[] spread = spread(sample, centres);
        boolean degenerate = true;
        double sum = 0;
        for (int i = 0; i < centres.length; i++) {
            double worst = 0;
            for (int j = 0; j < centres.length; j++) {
                double apart = Geometry.distance(centres[i], centres[j]);
                worst = apart > 0 ? Math.max(worst, (spread[i] + spread[j]) / apart) : worst;
                degenerate &= apart <= CLOSE;
            }
            sum += worst;
        }
        return degenerate || allClose(spread) ? 0 : sum / centres.length;
    }

    private static boolean allClose(double[] spread) {
        return Arrays.stream(spread).allMatch(s -> s <= CLOSE);
    }

    private static double[] spread(LabelledPoints sample, double[][] centres) {
        int[] classes = sample.classIndices();
        int[] sizes = Silhouette.sizes(classes, centres.length);
        double[] spread = new double[centres.length];
        for (int i = 0; i < classes.length; i++) {
            int c = classes[i];
            spread[c] += Geometry.distance(sample.points().row(i), centres[c]) / sizes[c];
        }
        return spread;
    }
}
