package pushpull.observe.probe;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.MapResult;

/// The maps requested, the newest results, and whether these are out of date.
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

    /// Records that the run has changed.
    public void changed() {
        version++;
    }

    public void receive(MapResult answer) {
        maps = answer;
        request(request);
    }

    /// A frozen copy of the run if a map is requested and the run has changed since the last one; null otherwise.
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
