package pushpull.ui.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.run.Command;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.VirtualPoint;

/// What views ask of the run beyond looking at it; sent once a frame, if it has changed.
public final class MapRequestSender {
    private final Consumer<Command> commands;
    private MapRequest sent = MapRequest.NOTHING;
    private @Nullable CellGrid stage;
    private @Nullable CellGrid input;
    private @Nullable VirtualPoint virtual;
    private MapRequest.@Nullable Held held;

    MapRequestSender(Consumer<Command> commands) {
        this.commands = commands;
    }

    /// Asks for regions on the stage, or for none.
    public void stage(@Nullable CellGrid frame) {
        stage = frame;
    }

    /// Asks for regions in the input space, or for none.
    public void input(@Nullable CellGrid frame) {
        input = frame;
    }

    /// Holds a virtual point somewhere, or none.
    public void virtual(@Nullable VirtualPoint point) {
        virtual = point;
    }

    /// Holds the embedding of a point somewhere, or lets it spring back.
    public void held(MapRequest.@Nullable Held embedding) {
        held = embedding;
    }

    void send() {
        MapRequest wanted = new MapRequest(stage, input, virtual, held);
        if (!wanted.equals(sent)) {
            sent = wanted;
            commands.accept(new Command.RequestMaps(wanted));
        }
    }
}
