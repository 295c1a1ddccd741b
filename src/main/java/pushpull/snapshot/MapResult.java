package pushpull.snapshot;

import org.jspecify.annotations.Nullable;
import pushpull.snapshot.explanation.PointForces;

/// What was found out beside the run, at its own pace; each says which step it belongs to.
///
/// @param stage regions on the stage, null where they are not asked for or not found yet
/// @param sphere the same all over the sphere, where the stage is one
/// @param input regions in the input space, likewise
/// @param field of the virtual point, likewise
/// @param virtual the virtual point as it is held, null where there is none
/// @param felt what it feels there, null where it cannot be said
/// @param refusal why something that was asked for cannot be, empty where nothing is refused
public record MapResult(
        @Nullable DecisionRegions stage,
        @Nullable SphereRegions sphere,
        @Nullable DecisionRegions input,
        @Nullable ForceField field,
        @Nullable VirtualPoint virtual,
        @Nullable PointForces felt,
        String refusal) {
    /// Nothing.
    public static final MapResult NOTHING = new MapResult(null, null, null, null, null, null, "");

    /// Whether there are regions for the stage.
    public boolean hasStage() {
        return stage != null || sphere != null;
    }

    /// The same with a virtual point where it is held now.
    public MapResult with(@Nullable VirtualPoint point, @Nullable PointForces forces) {
        return new MapResult(stage, sphere, input, field, point, forces, refusal);
    }
}
