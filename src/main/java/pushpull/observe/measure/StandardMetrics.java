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
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;

/// The measures that every run is judged by, worked out from a snapshot by whoever asks.
public final class StandardMetrics {
    private StandardMetrics() {}

    /// The names of the measures, in the order in which they are shown.
    public static List<String> names() {
        return Metric.standard().stream().map(Metric::key).toList();
    }

    /// All measures of a snapshot; NaN where one has no meaning there.
    public static SequencedMap<String, Double> of(Snapshot snapshot) {
        return values(sample(snapshot).limited(MetricInput.LIMIT));
    }

    /// The points of a snapshot as measures see them, all of them.
    public static MetricInput sample(Snapshot snapshot) {
        return sample(snapshot.points(), snapshot.embeddings(), null, snapshot.experiment());
    }

    /// Points, embedded one a row, as measures see them: by their directions under a distance that looks at nothing
    /// else.
    public static MetricInput sample(
            Points points, Matrix embeddings, @Nullable Matrix otherView, Experiment experiment) {
        Streams streams = new Streams(experiment.seed());
        MetricInput sample = MetricInput.of(embeddings, points.labels(), points.heldOutFlags(), otherView, streams);
        boolean directed =
                experiment.distance().isOnSphere() && !experiment.encoder().normalize();
        return directed ? sample.byDirection() : sample;
    }

    private static SequencedMap<String, Double> values(MetricInput sample) {
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        Measures.of(Metric.standard(), sample, _ -> {})
                .forEach((metric, measured) -> values.put(metric.key(), measured.value()));
        return values;
    }
}
