package pushpull.ui.window;

import java.util.List;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.History;

/// The marks of a timeline, one after the other.
final class NextMark {
    private NextMark() {}

    /// The step of the next mark, round and round; the step where the run is where there is no mark.
    static long after(Snapshot snapshot) {
        List<History.Mark> marks = snapshot.history().marks();
        long first = marks.isEmpty() ? snapshot.step() : marks.getFirst().step();
        return marks.stream()
                .mapToLong(History.Mark::step)
                .filter(step -> step > snapshot.step())
                .findFirst()
                .orElse(first);
    }
}
