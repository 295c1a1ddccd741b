package pushpull.lesson.reading;

import java.util.stream.IntStream;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;

/// Over how many different points the push on an anchor is spread: e to the entropy of its shares.
final class EffectiveNegatives {
    private EffectiveNegatives() {}

    /// The mean over the points of the last batch that anything pushes; NaN if there are none.
    static double of(Snapshot snapshot) {
        BatchPairs pairs = snapshot.pairs();
        return pairs == null
                ? Double.NaN
                : IntStream.of(snapshot.batch())
                        .mapToDouble(point -> of(point, pairs))
                        .filter(count -> count > 0)
                        .average()
                        .orElse(Double.NaN);
    }

    private static double of(int point, BatchPairs pairs) {
        double[] pushes = IntStream.range(0, pairs.size())
                .filter(k -> pairs.first()[k] == point || pairs.second()[k] == point)
                .filter(k -> !pairs.positive()[k])
                .mapToDouble(k -> Math.max(0, -pairs.magnitudes()[k]))
                .filter(push -> push > 0)
                .toArray();
        double all = IntStream.range(0, pushes.length).mapToDouble(k -> pushes[k]).sum();
        double entropy = IntStream.range(0, pushes.length)
                .mapToDouble(k -> -pushes[k] / all * Math.log(pushes[k] / all))
                .sum();
        return pushes.length == 0 ? 0 : Math.exp(entropy);
    }
}
