package pushpull.pair;

import java.util.Arrays;

/// Which triplets (anchor, same, different) of a row count, by places in its two sides.
public sealed interface Triplets {
    /// Every same candidate with every different one.
    record All() implements Triplets {}

    /// Those whose distance to the different exceeds that to the same by more than `above` and at most `upTo`.
    ///
    /// An interval, not a list: all semi-hard triplets of a batch would be cubic.
    record Window(double above, double upTo) implements Triplets {
        boolean holds(double positive, double negative) {
            double further = negative - positive;
            return further > above && further <= upTo;
        }

        /// The same triplets one by one.
        Some listed(Row row) {
            CandidateList same = row.same();
            CandidateList different = row.different();
            int[] positives = new int[same.count() * different.count()];
            int[] negatives = new int[positives.length];
            int count = 0;
            for (int p = 0; p < same.count(); p++) {
                for (int n = 0; n < different.count(); n++) {
                    if (holds(same.distance(p), different.distance(n))) {
                        positives[count] = p;
                        negatives[count++] = n;
                    }
                }
            }
            return new Some(Arrays.copyOf(positives, count), Arrays.copyOf(negatives, count));
        }
    }

    /// These, by place: same `positives[t]` with different `negatives[t]`.
    record Some(int[] positives, int[] negatives) implements Triplets {}
}
