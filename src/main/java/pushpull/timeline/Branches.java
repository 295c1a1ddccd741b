package pushpull.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;

/// The branches that were left, and the tree that they form with the present one; when there are too many, the oldest
/// is dropped.
public final class Branches {
    /// How many are kept of a run that is alone.
    static final int ROOM = 7;

    private final int room;
    private final List<Timeline> lines = new ArrayList<>();
    private final Map<Timeline, Integer> ids = new IdentityHashMap<>();
    private final Map<Timeline, Navigation.Curve> curves = new IdentityHashMap<>();
    private int numbers;

    /// The branches of one of several runs, which share the room between them.
    ///
    /// @param runs how many there are
    public Branches(int runs) {
        room = Math.max(1, ROOM / runs);
    }

    public void keep(Timeline line) {
        if (lines.size() == room) {
            forget(lines.removeFirst());
        }
        id(line);
        lines.add(line);
    }

    private void forget(Timeline line) {
        ids.remove(line);
        curves.remove(line);
    }

    /// The branch with this id; null if there is none.
    @Nullable
    public Timeline find(int id) {
        return lines.stream().filter(line -> id(line) == id).findFirst().orElse(null);
    }

    /// Replaces one branch by another.
    public void swap(Timeline found, Timeline other) {
        id(other);
        curves.remove(found);
        lines.set(lines.indexOf(found), other);
    }

    public void clear() {
        lines.clear();
        ids.clear();
        curves.clear();
    }

    private int id(Timeline line) {
        return ids.computeIfAbsent(line, _ -> numbers++);
    }

    /// All branches including the present one, each after its parent; empty if there are no others.
    public List<Navigation.Line> tree(Timeline present) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Timeline> all = new ArrayList<>(lines);
        all.add(present);
        all.sort(Comparator.comparingInt(this::id));
        List<Navigation.Line> tree = new ArrayList<>();
        for (Timeline line : all) {
            if (parent(line, all) == null) {
                grow(new Grove(all, present, tree), line, 0, 0);
            }
        }
        return List.copyOf(tree);
    }

    /// The tree as it is built.
    private record Grove(List<Timeline> all, Timeline present, List<Navigation.Line> tree) {}

    private void grow(Grove grove, Timeline line, int depth, long from) {
        boolean isPresent = line == grove.present;
        List<History.Mark> marks = line.marks().stream()
                .filter(mark -> depth == 0 || mark.step() >= from)
                .toList();
        Navigation.Curve curve = isPresent ? line.curve() : curves.computeIfAbsent(line, Timeline::curve);
        grove.tree.add(new Navigation.Line(id(line), depth, from, line.end(), marks, curve, isPresent));
        for (Timeline child : grove.all) {
            if (parent(child, grove.all) == line) {
                grow(grove, child, depth + 1, child.shared(line));
            }
        }
    }

    /// The earlier branch that shares the most steps; of several, the earliest.
    private static @Nullable Timeline parent(Timeline line, List<Timeline> all) {
        Timeline parent = null;
        long most = -1;
        for (Timeline other : all.subList(0, all.indexOf(line))) {
            long shared = line.shared(other);
            if (shared > most) {
                parent = other;
                most = shared;
            }
        }
        return parent;
    }
}
