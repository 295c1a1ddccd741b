package pushpull.supervise;

import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.settings.Family;
import pushpull.tensor.Matrix;

/// A family of answers to the question which pairs are the same: by class, by being views of one point, by
/// neighbourhood.
///
/// Every member is a pure function of the points and the seed.
public sealed interface Supervision extends Family
        permits ClassLabels, AugmentedViews, LabelledViews, PairedViews, TimeNeighbours, NearestNeighbours, PairList {
    /// How many views of each point enter a batch: 1 or 2.
    int views();

    /// Whether it distorts points to make their views; otherwise it shows what the points have.
    default boolean isAugmenting() {
        return false;
    }

    /// Whether the second view of a point is given with it.
    default boolean isOfGivenViews() {
        return views() > 1 && !isAugmenting();
    }

    /// Whether points of one class are same, so that a point without a history can be said to be of a class.
    default boolean isByClass() {
        return false;
    }

    /// Whether positives are listed pair by pair, because groups cannot say them.
    default boolean isByPairs() {
        return false;
    }

    /// The same pairs with views as the points have them, none distorted.
    default Supervision asGiven() {
        return this;
    }

    /// Which pairs of all points are positive and which negative, each point taken once; a batch takes its
    /// [PairLabels#subset].
    ///
    /// @throws DataException if pairs come from a file that cannot be read, or there are too many points to list
    /// pairs
    PairLabels pairLabels(Points points, Streams streams);

    /// The label under which a point is trained: its own, unless label noise has redrawn it.
    default int givenLabel(Points points, int index, Streams streams) {
        return points.label(index);
    }

    /// What view `number` (0 or 1) shows of the points at these indices at this step, one row each.
    ///
    /// View 1 is of the other modality if the points have one; what is not augmented is the same at every step.
    default Matrix view(Points points, int[] chosen, int number, long step, Streams streams) {
        Matrix other = points.otherView();
        return (number == 1 && other != null ? other : points.features()).rows(chosen);
    }
}
