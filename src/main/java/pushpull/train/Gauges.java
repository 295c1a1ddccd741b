package pushpull.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import pushpull.data.Points;
import pushpull.measure.EffectiveRank;
import pushpull.measure.KnnAccuracy;
import pushpull.measure.Metric;
import pushpull.measure.Part;
import pushpull.measure.RecallAtK;
import pushpull.measure.Sample;
import pushpull.measure.Silhouette;
import pushpull.measure.StandardDeviation;
import pushpull.measure.Uniformity;
import pushpull.random.Streams;
import pushpull.settings.Settings;

/// The measures that every run is judged by, worked out from a snapshot by whoever asks.
public final class Gauges {
    private static final Map<String, Metric> METRICS = metrics();

    private Gauges() {}

    private static Map<String, Metric> metrics() {
        SequencedMap<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put("knn.training", new KnnAccuracy(5, Part.TRAINING));
        metrics.put("knn.heldOut", new KnnAccuracy(5, Part.HELD_OUT));
        metrics.put("recallAt1.heldOut", new RecallAtK(1, Part.HELD_OUT));
        for (Class<? extends Metric> type :
                List.of(Silhouette.class, Uniformity.class, StandardDeviation.class, EffectiveRank.class)) {
            String name = type.getSimpleName();
            metrics.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), Settings.member(Metric.class, name));
        }
        return metrics;
    }

    /// The names of the measures, in the order in which they are shown.
    public static Set<String> names() {
        return METRICS.keySet();
    }

    /// All measures of a snapshot; not a number where one has no meaning there.
    public static SequencedMap<String, Double> of(Snapshot snapshot) {
        Points points = snapshot.points();
        boolean[] heldOut = new boolean[points.size()];
        for (int i = 0; i < heldOut.length; i++) {
            heldOut[i] = points.isHeldOut(i);
        }
        Streams streams = new Streams(snapshot.experiment().seed());
        Sample sample = Sample.of(snapshot.embeddings(), points.labels(), heldOut, null, streams);
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        METRICS.forEach((name, metric) -> values.put(name, metric.of(sample)));
        return values;
    }
}
