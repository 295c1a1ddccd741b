package pushpull.snapshot;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;

/// What is being looked at, so that the trainer works out only that.
///
/// @param point permanent id of the selected point, or -1
/// @param allPairs whether a view shows every pair of the batch
/// @param parts what else views show
/// @param pair the selected pair, null where there is none
/// @param triplet the selected triplet, null where there is none
public record SnapshotRequest(
        int point,
        boolean allPairs,
        Set<SnapshotPart> parts,
        @Nullable PointPair pair,
        @Nullable PointTriplet triplet) {
    /// Nothing beyond the points and their net forces.
    public static final SnapshotRequest NOTHING = new SnapshotRequest(-1, false);

    public SnapshotRequest {
        parts = Set.copyOf(parts);
        allPairs |= parts.contains(SnapshotPart.PAIRS);
    }

    /// No pair and no triplet.
    public SnapshotRequest(int point, boolean allPairs, Set<SnapshotPart> parts) {
        this(point, allPairs, parts, null, null);
    }

    /// A point, and all pairs or none.
    public SnapshotRequest(int point, boolean allPairs) {
        this(point, allPairs, Set.of());
    }

    /// The same with a pair or a triplet in it.
    public SnapshotRequest with(@Nullable PointPair chosenPair, @Nullable PointTriplet chosenTriplet) {
        return new SnapshotRequest(point, allPairs, parts, chosenPair, chosenTriplet);
    }

    public boolean hasPoint() {
        return point >= 0;
    }
}
