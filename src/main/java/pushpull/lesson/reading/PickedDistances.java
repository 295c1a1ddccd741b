package pushpull.lesson.reading;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.MinedPairs;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.Geometry;

/// How far away the different points are that the miner picked.
final class PickedDistances {
    private PickedDistances() {}

    static double value(String name, Snapshot snapshot) {
        double[] distances = of(snapshot.picks(), snapshot);
        double mean = IntStream.range(0, distances.length)
                .mapToDouble(k -> distances[k])
                .average()
                .orElse(Double.NaN);
        double squares = IntStream.range(0, distances.length)
                .mapToDouble(k -> (distances[k] - mean) * (distances[k] - mean))
                .average()
                .orElse(Double.NaN);
        return name.equals("pickedDistance") ? mean : Math.sqrt(squares);
    }

    private static double[] of(@Nullable MinedPairs picks, Snapshot snapshot) {
        return picks == null
                ? new double[0]
                : IntStream.range(0, picks.size())
                        .filter(k -> !picks.positive()[k])
                        .mapToDouble(k -> Geometry.distance(
                                snapshot.embeddings().row(picks.anchors()[k]),
                                snapshot.embeddings().row(picks.partners()[k])))
                        .toArray();
    }
}
