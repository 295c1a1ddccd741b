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
/// is dropped, and before that one without any step.
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
        id(line);
        lines.add(line);
        if (lines.size() > room) {
            Timeline least =
                    lines.stream().filter(other -> other.end() == 0).findFirst().orElse(lines.getFirst());
            lines.remove(least);
            forget(least);
        }
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

    /// A branch that passes a place, the present one or one that is kept, if there is any; the place's own before
    /// others.
    public @Nullable Timeline find(RunPlace place, Timeline present) {
        Timeline other = null;
        for (Timeline line : all(present)) {
            if (place.isOn(line)) {
                return line;
            }
            other = other == null && place.isPassedBy(line) ? line : other;
        }
        return other;
    }

    private List<Timeline> all(Timeline present) {
        List<Timeline> all = new ArrayList<>(lines);
        all.add(present);
        return all.reversed();
    }

    /// Takes a run from its branch to a step of another. The one that is left is kept if it has steps that no other
    /// has.
    public ActiveRun enter(ActiveRun now, Timeline next, long step) {
        next.restoreBefore(now.training(), step);
        if (next != now.line()) {
            lines.remove(next);
            curves.remove(next);
            if (all(next).stream().anyMatch(line -> isContained(now.line(), line))) {
                forget(now.line());
            } else {
                keep(now.line());
            }
        }
        return now.on(next);
    }

    /// Whether one branch has no step that the other does not have too.
    private static boolean isContained(Timeline one, Timeline other) {
        return one.origin().equals(other.origin()) && one.end() <= Math.max(0, shared(one, other));
    }

    /// The last step up to which two branches are the same, since the last restart of both; -1 if they do not even
    /// share the beginning.
    private static long shared(Timeline one, Timeline other) {
        if (!one.script().start().equals(other.script().start())) {
            return -1;
        }
        int same = one.script().common(other.script());
        boolean together = one.begun() <= same && other.begun() <= same;
        return together
                ? Math.min(one.script().until(same, one.end()), other.script().until(same, other.end()))
                : -1;
    }

    public void clear() {
        lines.clear();
        ids.clear();
        curves.clear();
    }

    private int id(Timeline line) {
        return ids.computeIfAbsent(line, _ -> numbers++);
    }

    /// All branches including the present one, each after its parent; empty if there are no others. One on which
    /// nothing was done yet is left out.
    public List<Navigation.Line> tree(Timeline present) {
        List<Timeline> all = new ArrayList<>(lines);
        all.removeIf(line -> line.end() == 0 && line.marks().isEmpty());
        if (all.isEmpty()) {
            return List.of();
        }
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
                grow(grove, child, depth + 1, shared(child, line));
            }
        }
    }

    /// The earlier branch that shares the most steps; of several, the earliest.
    private static @Nullable Timeline parent(Timeline line, List<Timeline> all) {
        Timeline parent = null;
        long most = -1;
        for (Timeline other : all.subList(0, all.indexOf(line))) {
            long shared = shared(line, other);
            if (shared > most) {
                parent = other;
                most = shared;
            }
        }
        return parent;
    }
}
