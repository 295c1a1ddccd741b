package pushpull.ui.model;

import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.snapshot.Snapshot;

/// Tells when a run shows its first step, so that the point with the greatest force can be selected and forces are
/// seen at once.
final class FirstSelection {
    private boolean wanted;
    private boolean waiting;
    private @Nullable Points seen;
    private @Nullable Points before;

    /// From now on: the run that is shown, and every one that is opened later.
    void begin() {
        wanted = true;
        waiting = true;
    }

    /// Another run is on its way.
    void opened() {
        waiting = wanted;
        before = seen;
    }

    /// Whether this is the first step of a run that was waited for; true once.
    @SuppressWarnings("ReferenceEquality") // another run has points of its own, be they equal
    boolean isFirst(Snapshot now) {
        seen = now.points();
        boolean refused = before != null && !now.state().message().isEmpty();
        boolean first = waiting && !refused && now.points() != before && now.batch().length > 0;
        waiting = waiting && !refused && !first;
        return first;
    }
}
