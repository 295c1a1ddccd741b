package pushpull.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request for maps of a run and for a virtual point; not part of the script.
///
/// @param stage the grid of the regions requested on the stage, null for none
/// @param input the grid of the regions requested in the input space, null for none
/// @param virtual a virtual point, null if there is none
/// @param held an embedding made by an encoder that is being dragged, null if none is
public record MapRequest(
        @Nullable CellGrid stage,
        @Nullable CellGrid input,
        @Nullable VirtualPoint virtual,
        @Nullable Held held) {
    /// No request.
    public static final MapRequest NOTHING = new MapRequest(null, null, null, null);

    /// An embedding held away from where the encoder puts it; when released, it springs back.
    ///
    /// @param id of the point
    /// @param place where it is held
    public record Held(int id, List<Double> place) {
        public Held {
            place = List.copyOf(place);
        }
    }

    /// The same request without the place of the virtual point, which no map depends on.
    public MapRequest maps() {
        return virtual == null
                ? this
                : new MapRequest(
                        stage,
                        input,
                        new VirtualPoint(virtual.label(), List.of(), virtual.frame(), virtual.instead()),
                        held);
    }

    public boolean asksForMaps() {
        return stage != null || input != null || virtual != null;
    }
}
