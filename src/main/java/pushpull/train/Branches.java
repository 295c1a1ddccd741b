package pushpull.train;

import java.util.ArrayList;
import java.util.List;

/// Lines of a run that were left behind; the oldest goes where there are too many.
final class Branches {
    /// How many are kept.
    static final int ROOM = 7;

    private final List<Timeline> lines = new ArrayList<>();

    void keep(Timeline line) {
        if (lines.size() == ROOM) {
            lines.removeFirst();
        }
        lines.add(line);
    }

    boolean has(int index) {
        return index >= 0 && index < lines.size();
    }

    /// Takes a line out and puts another in its place.
    Timeline swap(int index, Timeline other) {
        return lines.set(index, other);
    }

    void clear() {
        lines.clear();
    }

    List<Reach.Branch> words() {
        return lines.stream()
                .map(line -> new Reach.Branch(line.end(), line.history().marks()))
                .toList();
    }
}
