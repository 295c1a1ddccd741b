package pushpull.ui.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.run.Command;
import pushpull.snapshot.Frame;
import pushpull.snapshot.Probing;
import pushpull.snapshot.Virtual;

/// What views ask of the run beyond looking at it; sent once a frame, where it has changed.
public final class Asking {
    private final Consumer<Command> commands;
    private Probing sent = Probing.NOTHING;
    private @Nullable Frame stage;
    private @Nullable Frame input;
    private @Nullable Virtual virtual;
    private Probing.@Nullable Held held;

    Asking(Consumer<Command> commands) {
        this.commands = commands;
    }

    /// Asks for regions on the stage, or for none.
    public void stage(@Nullable Frame frame) {
        stage = frame;
    }

    /// Asks for regions in the input space, or for none.
    public void input(@Nullable Frame frame) {
        input = frame;
    }

    /// Holds a virtual point somewhere, or none.
    public void virtual(@Nullable Virtual point) {
        virtual = point;
    }

    /// Holds the embedding of a point somewhere, or lets it spring back.
    public void held(Probing.@Nullable Held embedding) {
        held = embedding;
    }

    void send() {
        Probing wanted = new Probing(stage, input, virtual, held);
        if (!wanted.equals(sent)) {
            sent = wanted;
            commands.accept(new Command.Probe(wanted));
        }
    }
}
