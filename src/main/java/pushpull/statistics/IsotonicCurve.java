package pushpull.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Calibration by the nearest rising curve (pool adjacent violators): straight between thresholds, level beyond them.
///
/// As scikit-learn's IsotonicRegression with clipping; NaN without points. Zadrozny and Elkan, KDD 2002.
///
/// @param scores the thresholds, rising
/// @param values the probability at each threshold, never falling
public record IsotonicCurve(double[] scores, double[] values) implements Calibration {
    /// The least-squares fit to targets 0 and 1; points of one score are pooled first.
    public static IsotonicCurve fit(double[] scores, boolean... targets) {
        Pool pool = new Pool(scores.length);
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int i = 0; i < order.length; ) {
            double score = scores[order[i]];
            int from = i;
            int hits = 0;
            for (; i < order.length && scores[order[i]] == score; i++) {
                hits += targets[order[i]] ? 1 : 0;
            }
            pool.add(score, hits, i - from);
        }
        return pool.curve();
    }

    @Override
    public double probability(double score) {
        if (scores.length == 0) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(scores, score);
        if (found >= 0) {
            return values[found];
        }
        int above = -found - 1;
        if (above == 0 || above == scores.length) {
            return values[Math.min(above, scores.length - 1)];
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    /// Blocks of one value each, from low scores to high; a block that does not rise joins the one before.
    private static final class Pool {
        private final double[] first;
        private final double[] last;
        private final long[] hits;
        private final long[] sizes;
        private int count;

        Pool(int capacity) {
            first = new double[capacity];
            last = new double[capacity];
            hits = new long[capacity];
            sizes = new long[capacity];
        }

        void add(double score, int positives, int size) {
            first[count] = score;
            last[count] = score;
            hits[count] = positives;
            sizes[count] = size;
            count++;
            while (count > 1 && hits[count - 2] * sizes[count - 1] >= hits[count - 1] * sizes[count - 2]) {
                count--;
                last[count - 1] = last[count];
                hits[count - 1] += hits[count];
                sizes[count - 1] += sizes[count];
            }
        }

        /// The ends of every block.
        IsotonicCurve curve() {
            double[] scores = new double[2 * count];
            double[] values = new double[2 * count];
            int at = 0;
            for (int block = 0; block < count; block++) {
                double value = (double) hits[block] / sizes[block];
                scores[at] = first[block];
                values[at++] = value;
                if (last[block] > first[block]) {
                    scores[at] = last[block];
                    values[at++] = value;
                }
            }
            return new IsotonicCurve(Arrays.copyOf(scores, at), Arrays.copyOf(values, at));
        }
    }
}
