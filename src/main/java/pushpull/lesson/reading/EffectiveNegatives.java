package pushpull.lesson.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;

/// Over how many different points the push on an anchor is spread: e to the entropy of their shares, those of all views
/// of a point together.
final class EffectiveNegatives {
    private EffectiveNegatives() {}

    /// The mean over the points of the last batch that anything pushes; NaN if there are none.
    static double of(Snapshot snapshot) {
        BatchPairs pairs = snapshot.pairs();
        return pairs == null
                ? Double.NaN
                : IntStream.of(snapshot.batch())
                        .distinct()
                        .mapToDouble(point -> of(point, pairs))
                        .filter(count -> count > 0)
                        .average()
                        .orElse(Double.NaN);
    }

    /// 0 if nothing pushes.
    private static double of(int point, BatchPairs pairs) {
        Map<Integer, Double> pushes = new HashMap<>();
        for (int k = 0; k < pairs.size(); k++) {
            boolean mine = pairs.first()[k] == point || pairs.second()[k] == point;
            if (mine && !pairs.positive()[k] && pairs.magnitudes()[k] < 0) {
                int other = pairs.first()[k] == point ? pairs.second()[k] : pairs.first()[k];
                pushes.merge(other, -pairs.magnitudes()[k], Double::sum);
            }
        }
        double all = pushes.values().stream().mapToDouble(push -> push).sum();
        double entropy = pushes.values().stream()
                .mapToDouble(push -> -push / all * Math.log(push / all))
                .sum();
        return pushes.isEmpty() ? 0 : Math.exp(entropy);
    }
}
