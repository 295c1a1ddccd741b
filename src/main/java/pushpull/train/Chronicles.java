package pushpull.train;

import java.util.Map;
import java.util.WeakHashMap;

/// What was measured of each line, as long as there is the line.
final class Chronicles {
    private final Map<Timeline, Chronicle> known = new WeakHashMap<>();

    private Chronicle of(Timeline line) {
        return known.computeIfAbsent(line, _ -> new Chronicle());
    }

    /// A line leaves another and has what was measured up to there.
    void part(Timeline old, Timeline next) {
        known.put(next, of(old).until(next.end()));
    }

    void add(Study study, Timeline line) {
        of(line).add(study);
    }

    /// A snapshot with what was measured of its line.
    Snapshot with(Snapshot snapshot, Timeline line) {
        return snapshot.with(of(line).studies());
    }
}
