package pushpull.snapshot;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;

/// The selection and the optional parts that views show, so that the trainer computes only those.
///
/// @param point permanent id of the selected point, or -1
/// @param allPairs whether a view shows every pair of the batch
/// @param parts the optional parts that views show
/// @param pair the selected pair, null if there is none
/// @param triplet the selected triplet, null if there is none
public record SnapshotRequest(
        int point,
        boolean allPairs,
        Set<SnapshotPart> parts,
        @Nullable PointPair pair,
        @Nullable PointTriplet triplet) {
    /// Nothing beyond the points and their net forces.
    public static final SnapshotRequest NOTHING = new SnapshotRequest(-1, false);

    /// Nothing beyond the points, their net forces, and what measures need.
    public static final SnapshotRequest MEASURES = new SnapshotRequest(-1, false, Set.of(SnapshotPart.PLANE));

    public SnapshotRequest {
        parts = Set.copyOf(parts);
        allPairs |= parts.contains(SnapshotPart.PAIRS);
    }

    /// A request without a pair or triplet.
    public SnapshotRequest(int point, boolean allPairs, Set<SnapshotPart> parts) {
        this(point, allPairs, parts, null, null);
    }

    /// A request for a point, with all pairs or none.
    public SnapshotRequest(int point, boolean allPairs) {
        this(point, allPairs, Set.of());
    }

    /// The same with a pair or a triplet selected.
    public SnapshotRequest with(@Nullable PointPair chosenPair, @Nullable PointTriplet chosenTriplet) {
        return new SnapshotRequest(point, allPairs, parts, chosenPair, chosenTriplet);
    }

    public boolean hasPoint() {
        return point >= 0;
    }
}
