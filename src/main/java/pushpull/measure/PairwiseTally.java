package pushpull.measure;

import java.util.List;

/// What a measure adds up while the distances of one point after another pass by.
interface PairwiseTally {
    /// How many of its nearest are looked at for a point with this many others of its class in the gallery.
    ///
    /// @param relevant others of its class
    /// @param others all others
    default int depth(int relevant, int others) {
        return 0;
    }

    /// Adds one point; points come in their order.
    void add(QueryDistances query);

    /// Adds a few points.
    default void addAll(List<QueryDistances> queries) {
        queries.forEach(this::add);
    }

    /// The measure, when all points have been added.
    double value();

    /// What does the adding, which several measures may share.
    default PairwiseTally counted() {
        return this;
    }
}
