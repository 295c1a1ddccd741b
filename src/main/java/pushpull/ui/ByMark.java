package pushpull.ui;

import java.util.List;
import pushpull.train.History;
import pushpull.train.Snapshot;

/// The marks of a timeline, one after the other.
final class ByMark {
    private ByMark() {}

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
