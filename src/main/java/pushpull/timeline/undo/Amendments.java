package pushpull.timeline.undo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.history.History;
import pushpull.timeline.Run;
import pushpull.timeline.Timeline;
import pushpull.train.World;

/// The changes that a person makes to a run, each so that it can be taken back.
public final class Amendments {
    private final Edits edits = new Edits();
    /// The edit whose settings are in force again, while its points are not yet.
    private @Nullable Edit half;

    /// Edits points, all together.
    public Run edit(Run now, List<PointEdit> asked, long gesture) {
        HandWork work = HandWork.before(now.training(), asked, now.line());
        Change made = new Change.ByHand(now.training().step(), work.edits());
        Run then = add(now, made, false, gesture);
        edits.made(work.done(now.training(), made, gesture));
        return then;
    }

    /// Changes settings as a whole.
    public Run change(Run now, SettingsUpdate update, long gesture) {
        Experiment before = now.training().experiment();
        Points points = now.training().world().points();
        boolean byHand = !now.training().world().byHand().isEmpty();
        Run then = change(now, update.applyTo(before), gesture);
        boolean lost = byHand && now.training().world().byHand().isEmpty();
        edits.made(new Edit.OfSettings(before, now.training().experiment(), lost ? points : null, null, gesture));
        return then;
    }

    private Run change(Run now, Experiment after, long gesture) {
        SettingsUpdate differences = SettingsUpdate.between(now.training().experiment(), after);
        if (differences.isEmpty()) {
            return now;
        }
        Change.Settings change = new Change.Settings(now.training().step(), differences);
        return add(now, change, change.restarts(after), gesture);
    }

    private Run add(Run now, Change change, boolean restart, long gesture) {
        Timeline line = now.changeable(restart);
        line.add(change, gesture, now.training());
        return line == now.line() ? now : now.on(line);
    }

    /// Takes back the settings of the last change in force; [#complete] does the same for its points.
    public Run undo(Run now) {
        return again(now, edits.undo(standing(now)));
    }

    /// Makes the settings of the last undone change again; [#complete] does the same for its points.
    public Run redo(Run now) {
        return again(now, edits.redo(standing(now)));
    }

    private Run again(Run now, @Nullable Edit edit) {
        half = null;
        if (edit == null) {
            return now;
        }
        Run then = change(now, edit.update().applyTo(now.training().experiment()), 0);
        half = edit;
        return then;
    }

    /// Edits the points that an undo or redo is about, under the settings that it has put in force: a step of its own,
    /// so that the settings stay where the points are refused.
    public Run complete(Run now) {
        Edit edit = half;
        half = null;
        List<PointEdit> points = edit == null ? List.of() : edit.edits(standing(now));
        return points.isEmpty()
                ? now
                : add(now, new Change.ByHand(now.training().step(), points), false, 0);
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

    public List<History.Mark> undoable(Run now) {
        return edits.undoable(standing(now));
    }

    public List<History.Mark> redoable(Run now) {
        return edits.redoable(standing(now));
    }

    public void clear() {
        edits.clear();
    }
}
