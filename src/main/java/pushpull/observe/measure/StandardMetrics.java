package pushpull.observe.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.measure.Measures;
import pushpull.measure.Metric;
import pushpull.measure.MetricInput;
import pushpull.random.Streams;
import pushpull.snapshot.PointViews;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;

/// The metrics that every run is judged by, computed from a snapshot on demand.
public final class StandardMetrics {
    private StandardMetrics() {}

    /// The names of the metrics, in the order in which they are shown.
    public static List<String> names() {
        return Metric.standard().stream().map(Metric::key).toList();
    }

    /// All metrics of a snapshot; NaN if one is undefined.
    public static SequencedMap<String, Double> of(Snapshot snapshot) {
        return values(sample(snapshot).limited(MetricInput.LIMIT));
    }

    /// All points of a snapshot as input to metrics.
    public static MetricInput sample(Snapshot snapshot) {
        MetricInput sample = given(snapshot.points(), snapshot.embeddings(), null, snapshot.experiment());
        PointViews views = snapshot.measured().views();
        return directed(
                views == null ? sample : sample.withViews(views.first(), views.second()), snapshot.experiment());
    }

    /// Embedded points, one a row, as input to metrics; only their directions count under a distance that ignores
    /// lengths.
    public static MetricInput sample(
            Points points, Matrix embeddings, @Nullable Matrix otherView, Experiment experiment) {
        return directed(given(points, embeddings, otherView, experiment), experiment);
    }

    /// Embedded points of one view as input to metrics: all, or a sample drawn by the seed above a limit.
    public static MetricInput sample(Points points, Matrix embeddings, Experiment experiment, int most) {
        return directed(given(points, embeddings, null, experiment).limited(most), experiment);
    }

    private static MetricInput given(
            Points points, Matrix embeddings, @Nullable Matrix otherView, Experiment experiment) {
        Streams streams = new Streams(experiment.seed());
        return MetricInput.of(embeddings, points.labels(), points.heldOutFlags(), otherView, streams);
    }

    private static MetricInput directed(MetricInput sample, Experiment experiment) {
        boolean directed =
                experiment.distance().isOnSphere() && !experiment.encoder().normalize();
        return directed ? sample.byDirection() : sample;
    }

    /// All metrics of a sample by name; NaN if one is undefined.
    static SequencedMap<String, Double> values(MetricInput sample) {
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        Measures.of(Metric.standard(), sample)
                .forEach((metric, measured) -> values.put(metric.key(), measured.value()));
        return values;
    }
}
