package pushpull.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import pushpull.data.Points;
import pushpull.measure.Metric;
import pushpull.measure.Sample;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// The measures that every run is judged by, worked out from a snapshot by whoever asks.
public final class Gauges {
    private Gauges() {}

    /// The names of the measures, in the order in which they are shown.
    public static List<String> names() {
        return Metric.standard().stream().map(Metric::key).toList();
    }

    /// All measures of a snapshot; not a number where one has no meaning there.
    public static SequencedMap<String, Double> of(Snapshot snapshot) {
        return of(
                snapshot.points(), snapshot.embeddings(), snapshot.experiment().seed());
    }

    /// All measures of these points, embedded one a row; not a number where one has no meaning there.
    public static SequencedMap<String, Double> of(Points points, Matrix embeddings, long seed) {
        Sample sample = Sample.of(embeddings, points.labels(), points.heldOutFlags(), null, new Streams(seed));
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        for (Metric metric : Metric.standard()) {
            values.put(metric.key(), metric.of(sample));
        }
        return values;
    }
}
