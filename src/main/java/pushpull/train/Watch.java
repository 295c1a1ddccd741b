package pushpull.train;

import java.util.Set;

/// What is being looked at, so that the trainer works out only that.
///
/// @param point permanent id of the selected point, or -1
/// @param allPairs whether a view shows every pair of the batch
/// @param aspects what else views show
public record Watch(int point, boolean allPairs, Set<Aspect> aspects) {
    /// Nothing beyond the points and their net forces.
    public static final Watch NOTHING = new Watch(-1, false);

    public Watch {
        aspects = Set.copyOf(aspects);
        allPairs |= aspects.contains(Aspect.PAIRS);
    }

    /// A point, and all pairs or none.
    public Watch(int point, boolean allPairs) {
        this(point, allPairs, Set.of());
    }

    public boolean hasPoint() {
        return point >= 0;
    }
}
