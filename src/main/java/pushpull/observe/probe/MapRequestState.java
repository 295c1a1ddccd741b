package pushpull.observe.probe;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.MapResult;

/// What is asked for beside the run, what was found of it, and whether that is out of date.
public final class MapRequestState {
    private MapRequest request = MapRequest.NOTHING;
    private MapResult maps = MapResult.NOTHING;
    private long version;
    private long given = -1;

    public void request(MapRequest next) {
        if (!next.maps().equals(request.maps())) {
            version++;
        }
        request = next;
        maps = new MapResult(
                next.stage() == null ? null : maps.stage(),
                next.stage() == null ? null : maps.sphere(),
                next.input() == null ? null : maps.input(),
                next.virtual() == null ? null : maps.field(),
                next.virtual(),
                null,
                next.asksForMaps() ? maps.refusal() : "");
    }

    /// Notes that the run has changed.
    public void changed() {
        version++;
    }

    public void receive(MapResult answer) {
        maps = answer;
        request(request);
    }

    /// The run as it stands, if something is asked for that has not been worked out since it changed; else null.
    @Nullable
    public FrozenRun due(Supplier<FrozenRun> run) {
        if (!request.asksForMaps() || given == version) {
            return null;
        }
        given = version;
        return run.get();
    }

    public MapRequest request() {
        return request;
    }

    public MapResult maps() {
        return maps;
    }
}
