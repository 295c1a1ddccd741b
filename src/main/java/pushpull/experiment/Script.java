package pushpull.experiment;

import java.util.ArrayList;
import java.util.List;
import pushpull.data.Points;

/// Everything that a run depends on: the first settings, which hold the seed, and every change, in order.
///
/// Steps do not fall, except that a change which restarts the run sets the count to 0 for those after it.
///
/// @param start the settings at step 0
/// @param changes what happened, in order
public record Script(Experiment start, List<Change> changes) {
    public Script {
        changes = List.copyOf(changes);
    }

    /// A run in which nothing is ever changed.
    public static Script of(Experiment start) {
        return new Script(start, List.of());
    }

    /// A run that begins with settings and with points edited by hand.
    public static Script of(Experiment start, List<PointEdit> byHand) {
        return byHand.isEmpty() ? of(start) : of(start).with(new Change.ByHand(0, byHand));
    }

    /// The script of which only the first changes are known.
    public Script first(int count) {
        return new Script(start, changes.subList(0, count));
    }

    /// How many changes there are up to the last one that restarts the run: after them, steps only rise.
    ///
    /// @throws pushpull.settings.SettingsException if a change is refused
    public int untilLastRestart() {
        Experiment now = start;
        int until = 0;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Change.Settings settings) {
                now = settings.after(now);
                until = settings.restarts(now) ? i + 1 : until;
            }
        }
        return until;
    }

    /// The settings that all changes lead to.
    ///
    /// @throws pushpull.settings.SettingsException if a change is refused
    public Experiment end() {
        Experiment now = start;
        for (Change change : changes) {
            if (change instanceof Change.Settings settings) {
                now = settings.after(now);
            }
        }
        return now;
    }

    /// About how many steps a fold takes until it is at a step after the last restart.
    public long steps(long last) {
        long all = 0;
        long before = 0;
        for (Change change : changes) {
            all += change.step() < before ? before : 0;
            before = change.step();
        }
        return all + (last < before ? before : 0) + last;
    }

    /// An id above those of all points that were ever drawn.
    public int freshId() {
        int next = Points.FIRST_DRAWN;
        for (Change change : changes) {
            if (change instanceof Change.ByHand hand) {
                for (PointEdit edit : hand.edits()) {
                    next = edit instanceof PointEdit.Added added ? Math.max(next, added.id() + 1) : next;
                }
            }
        }
        return next;
    }

    /// How many changes come first in both scripts.
    public int common(Script other) {
        int same = 0;
        while (same < Math.min(changes.size(), other.changes.size())
                && changes.get(same).equals(other.changes.get(same))) {
            same++;
        }
        return same;
    }

    /// The step before which a change is made, or a last step if there is no such change before it.
    public long until(int change, long last) {
        return change < changes.size() ? Math.min(last, changes.get(change).step()) : last;
    }

    public Script with(Change change) {
        List<Change> longer = new ArrayList<>(changes);
        longer.add(change);
        return new Script(start, longer);
    }
}
