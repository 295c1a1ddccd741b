package pushpull.snapshot;

import org.jspecify.annotations.Nullable;
import pushpull.snapshot.explanation.PointForces;

/// The newest results of a [MapRequest]; each carries the step that it belongs to.
///
/// @param stage regions on the stage, null if they are not requested or not computed yet
/// @param sphere the same all over the sphere, if the stage shows one
/// @param input regions in the input space, likewise
/// @param field of the virtual point, likewise
/// @param virtual the virtual point as it is held, null if there is none
/// @param felt the forces on it, null if they are not known
/// @param refusal why something requested cannot be computed, empty if nothing is refused
public record MapResult(
        @Nullable DecisionRegions stage,
        @Nullable SphereRegions sphere,
        @Nullable DecisionRegions input,
        @Nullable ForceField field,
        @Nullable VirtualPoint virtual,
        @Nullable PointForces felt,
        String refusal) {
    /// No results.
    public static final MapResult NOTHING = new MapResult(null, null, null, null, null, null, "");

    /// Whether there are regions for the stage.
    public boolean hasStage() {
        return stage != null || sphere != null;
    }

    /// The same maps with a virtual point where it is held now.
    public MapResult with(@Nullable VirtualPoint point, @Nullable PointForces forces) {
        return new MapResult(stage, sphere, input, field, point, forces, refusal);
    }
}
