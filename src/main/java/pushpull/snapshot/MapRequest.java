package pushpull.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person asks of a run beyond looking at it; no part of the script.
///
/// @param stage where on the stage regions are asked for, null where they are not
/// @param input where in the input space regions are asked for, null where they are not
/// @param virtual a virtual point, null where there is none
/// @param held an embedding that an encoder made and that is dragged, null where none is
public record MapRequest(
        @Nullable CellGrid stage,
        @Nullable CellGrid input,
        @Nullable VirtualPoint virtual,
        @Nullable Held held) {
    /// Nothing.
    public static final MapRequest NOTHING = new MapRequest(null, null, null, null);

    /// An embedding that is held elsewhere than the encoder puts it; let go, it springs back.
    ///
    /// @param id of the point
    /// @param place where it is held
    public record Held(int id, List<Double> place) {
        public Held {
            place = List.copyOf(place);
        }
    }

    /// The same but for where the virtual point is held, on which no map depends.
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
