package pushpull.measure;

/// The lower bound on mutual information that an InfoNCE loss proves: I >= ln N - loss, in nats.
///
/// It can never exceed ln N, whatever the true information. van den Oord et al., "Representation learning with
/// contrastive predictive coding", 2018.
public final class InformationBound {
    private InformationBound() {}

    /// @param loss the InfoNCE loss in nats
    /// @param candidates N, the positive and its negatives
    public static double of(double loss, int candidates) {
        if (candidates < 1) {
            throw new IllegalArgumentException(candidates + " candidates; at least the positive is needed");
        }
        return Math.log(candidates) - loss;
    }
}
