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
            CandidateList positives = row.positives();
            CandidateList negatives = row.negatives();
            int[] positivePlaces = new int[positives.count() * negatives.count()];
            int[] negativePlaces = new int[positivePlaces.length];
            int count = 0;
            for (int p = 0; p < positives.count(); p++) {
                for (int n = 0; n < negatives.count(); n++) {
                    if (holds(positives.distance(p), negatives.distance(n))) {
                        positivePlaces[count] = p;
                        negativePlaces[count++] = n;
                    }
                }
            }
            return new Some(Arrays.copyOf(positivePlaces, count), Arrays.copyOf(negativePlaces, count));
        }
    }

    /// These, by place: same `positives[t]` with different `negatives[t]`.
    record Some(int[] positives, int[] negatives) implements Triplets {}
}
