package pushpull.train;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.settings.Settings;

/// The changes that a person makes to a run, each so that it can be taken back.
final class Amendments {
    private final Edits edits = new Edits();
    private final BiFunction<Run, Timeline, Run> leaving;

    /// @param leaving puts a run on another line, where it is another
    Amendments(BiFunction<Run, Timeline, Run> leaving) {
        this.leaving = leaving;
    }

    /// Edits points, all together.
    void edit(Run now, List<PointEdit> asked, long gesture) {
        HandWork work = HandWork.before(now.training(), asked, now.line());
        Change made = new Change.ByHand(now.training().step(), work.edits());
        add(now, made, false, gesture);
        edits.made(work.done(now.training(), made, gesture));
    }

    /// Changes settings as a whole.
    void change(Run now, SequencedMap<String, String> values, long gesture) {
        Experiment before = now.training().experiment();
        Points points = now.training().world().points();
        boolean byHand = !now.training().world().byHand().isEmpty();
        change(now, Settings.with(before, values), gesture);
        boolean lost = byHand && now.training().world().byHand().isEmpty();
        edits.made(new Edit.OfSettings(before, now.training().experiment(), lost ? points : null, null, gesture));
    }

    private Run change(Run now, Experiment after, long gesture) {
        SequencedMap<String, String> differences =
                Settings.differences(now.training().experiment(), after);
        if (differences.isEmpty()) {
            return now;
        }
        Change.Settings change = new Change.Settings(now.training().step(), differences);
        return add(now, change, change.restarts(after), gesture);
    }

    private Run add(Run now, Change change, boolean restart, long gesture) {
        Timeline line = now.changeable(restart);
        line.add(change, gesture, now.training());
        return leaving.apply(now, line);
    }

    /// What is in force.
    private static Edit.Standing standing(Run now) {
        World world = now.training().world();
        return new Edit.Standing(
                now.training().experiment(),
                world.points(),
                world.base(),
                now.line().done());
    }

    void undo(Run now) {
        again(now, edits.undo(standing(now)));
    }

    void redo(Run now) {
        again(now, edits.redo(standing(now)));
    }

    private void again(Run now, @Nullable Edit edit) {
        if (edit != null) {
            Run then = change(now, Settings.with(now.training().experiment(), edit.values()), 0);
            List<PointEdit> points = edit.edits(standing(then));
            if (!points.isEmpty()) {
                add(then, new Change.ByHand(then.training().step(), points), false, 0);
            }
        }
    }

    List<History.Mark> undoable(Run now) {
        return edits.undoable(standing(now));
    }

    List<History.Mark> redoable(Run now) {
        return edits.redoable(standing(now));
    }

    void clear() {
        edits.clear();
    }
}
