package pushpull.observe.probe;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.MapResult;

/// What is asked for beside the run, what was found of it, and whether that is out of date.
public final class MapRequestState {
    private MapRequest probing = MapRequest.NOTHING;
    private MapResult found = MapResult.NOTHING;
    private long version;
    private long given = -1;

    public void ask(MapRequest next) {
        if (!next.maps().equals(probing.maps())) {
            version++;
        }
        probing = next;
        found = new MapResult(
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

    public void answer(MapResult answer) {
        found = answer;
        ask(probing);
    }

    /// The run as it stands, if something is asked for that has not been worked out since it changed; else null.
    @Nullable
    public FrozenRun due(Supplier<FrozenRun> run) {
        if (!probing.asksForMaps() || given == version) {
            return null;
        }
        given = version;
        return run.get();
    }

    public MapRequest probing() {
        return probing;
    }

    public MapResult found() {
        return found;
    }
}
