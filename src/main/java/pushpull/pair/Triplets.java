package pushpull.pair;

/// Which triplets (anchor, same, different) of a row count, by places in its two sides.
public sealed interface Triplets {
    /// Every same candidate with every different one.
    record All() implements Triplets {}

    /// Those whose distance to the different exceeds that to the same by more than `above` and at most `upTo`.
    ///
    /// An interval, not a list: all semi-hard triplets of a batch would be cubic.
    record Window(double above, double upTo) implements Triplets {}

    /// These, by place: same `positives[t]` with different `negatives[t]`.
    record Some(int[] positives, int[] negatives) implements Triplets {}
}
