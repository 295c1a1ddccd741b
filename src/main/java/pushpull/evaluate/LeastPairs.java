package pushpull.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The pairs with the least keys of all that pass by, as many as there is room for, and how many passed.
final class LeastPairs {
    private static final Comparator<Keyed> ORDER = Comparator.comparingDouble(Keyed::key)
            .thenComparing(keyed -> keyed.suspect.first())
            .thenComparing(keyed -> keyed.suspect.second());

    private final int room;
    private final PriorityQueue<Keyed> greatestFirst = new PriorityQueue<>(ORDER.reversed());
    private long passed;

    private record Keyed(double key, Suspect suspect) {}

    LeastPairs(int room) {
        this.room = room;
    }

    void add(double key, Suspect suspect) {
        passed++;
        if (greatestFirst.size() < room || key <= greatestFirst.element().key) {
            greatestFirst.add(new Keyed(key, suspect));
        }
        if (greatestFirst.size() > room) {
            greatestFirst.remove();
        }
    }

    /// How many were added, whether or not there was room.
    long passed() {
        return passed;
    }

    /// Those that are kept, the least key first.
    List<Suspect> sorted() {
        List<Keyed> all = new ArrayList<>(greatestFirst);
        all.sort(ORDER);
        return all.stream().map(Keyed::suspect).toList();
    }
}
