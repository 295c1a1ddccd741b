package pushpull.measure;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.statistics.Contingency;
import pushpull.statistics.KMeans.Clustering;
import pushpull.statistics.LabelledPoints;

/// How well k-means finds the classes again: normalised mutual information of classes and clusters, 0 to 1.
///
/// As many clusters as classes, the best of several starts, drawn alike at every step. NaN without points.
public record KMeansNmi(
        @Knob(value = "3", min = 1, max = 100, high = 10) int starts) implements Metric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double compute(MetricInput sample) {
        LabelledPoints training = sample.labelled(Split.TRAINING);
        if (training.isEmpty()) {
            return Double.NaN;
        }
        int[] clusters = sample.clustering(starts).clusters();
        return Contingency.of(training.labels(), clusters).normalizedMutualInformation();
    }

    @Override
    public List<MetricRemark> remarks(MetricInput sample) {
        Clustering found = sample.clustering(starts);
        return found.converged() ? List.of() : List.of(new MetricRemark.NotConverged());
    }
}
