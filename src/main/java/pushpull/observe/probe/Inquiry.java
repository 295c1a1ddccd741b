package pushpull.observe.probe;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.Found;
import pushpull.snapshot.Probing;

/// What is asked for beside the run, what was found of it, and whether that is out of date.
public final class Inquiry {
    private Probing probing = Probing.NOTHING;
    private Found found = Found.NOTHING;
    private long version;
    private long given = -1;

    public void ask(Probing next) {
        if (!next.maps().equals(probing.maps())) {
            version++;
        }
        probing = next;
        found = new Found(
                next.stage() == null ? null : found.stage(),
                next.stage() == null ? null : found.globe(),
                next.input() == null ? null : found.input(),
                next.virtual() == null ? null : found.field(),
                next.virtual(),
                null,
                next.asksForMaps() ? found.refusal() : "");
    }

    /// Notes that the run has changed.
    public void changed() {
        version++;
    }

    public void answer(Found answer) {
        found = answer;
        ask(probing);
    }

    /// The run as it stands, if something is asked for that has not been worked out since it changed; else null.
    @Nullable
    public Stand due(Supplier<Stand> run) {
        if (!probing.asksForMaps() || given == version) {
            return null;
        }
        given = version;
        return run.get();
    }

    public Probing probing() {
        return probing;
    }

    public Found found() {
        return found;
    }
}
