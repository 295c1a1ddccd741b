package pushpull.timeline.undo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.history.History;
import pushpull.timeline.ActiveRun;
import pushpull.timeline.Timeline;
import pushpull.train.TrainingData;

/// Makes changes to a run in such a way that they can be undone.
public final class RunEditor {
    private final UndoStack edits = new UndoStack();
    /// The edit whose settings are in force again, but whose points are not yet.
    private @Nullable UndoableEdit half;

    /// Edits points, all together.
    public ActiveRun edit(ActiveRun now, List<PointEdit> asked, long gesture) {
        PendingPointEdit pending = PendingPointEdit.before(now.training(), asked, now.line());
        Change made = new Change.ByHand(now.training().step(), pending.edits());
        ActiveRun then = add(now, made, false, gesture);
        edits.made(pending.done(now.training(), made, gesture));
        return then;
    }

    /// Changes settings as a whole.
    public ActiveRun change(ActiveRun now, SettingsUpdate update, long gesture) {
        Experiment before = now.training().experiment();
        Points points = now.training().data().points();
        boolean byHand = !now.training().data().byHand().isEmpty();
        ActiveRun then = change(now, update.applyTo(before), gesture);
        boolean lost = byHand && now.training().data().byHand().isEmpty();
        edits.made(
                new UndoableEdit.OfSettings(before, now.training().experiment(), lost ? points : null, null, gesture));
        return then;
    }

    private ActiveRun change(ActiveRun now, Experiment after, long gesture) {
        SettingsUpdate differences = SettingsUpdate.between(now.training().experiment(), after);
        if (differences.isEmpty()) {
            return now;
        }
        Change.Settings change = new Change.Settings(now.training().step(), differences);
        return add(now, change, change.restarts(after), gesture);
    }

    private ActiveRun add(ActiveRun now, Change change, boolean restart, long gesture) {
        Timeline line = now.changeable(restart);
        line.add(change, gesture, now.training());
        return line == now.line() ? now : now.on(line);
    }

    /// Undoes the settings of the last change in force; [#complete] then undoes its points.
    public ActiveRun undo(ActiveRun now) {
        return again(now, edits.undo(standing(now)));
    }

    /// Redoes the settings of the last undone change; [#complete] then redoes its points.
    public ActiveRun redo(ActiveRun now) {
        return again(now, edits.redo(standing(now)));
    }

    private ActiveRun again(ActiveRun now, @Nullable UndoableEdit edit) {
        half = null;
        if (edit == null) {
            return now;
        }
        ActiveRun then = change(now, edit.update().applyTo(now.training().experiment()), 0);
        half = edit;
        return then;
    }

    /// Edits the points of an undo or redo whose settings are in force: a separate step, so that the settings stay if
    /// the points are refused.
    public ActiveRun complete(ActiveRun now) {
        UndoableEdit edit = half;
        half = null;
        List<PointEdit> points = edit == null ? List.of() : edit.edits(standing(now));
        return points.isEmpty()
                ? now
                : add(now, new Change.ByHand(now.training().step(), points), false, 0);
    }

    /// What is in force.
    private static UndoableEdit.Standing standing(ActiveRun now) {
        TrainingData data = now.training().data();
        return new UndoableEdit.Standing(
                now.training().experiment(),
                data.points(),
                data.base(),
                now.line().done());
    }

    public List<History.Mark> undoable(ActiveRun now) {
        return edits.undoable(standing(now));
    }

    public List<History.Mark> redoable(ActiveRun now) {
        return edits.redoable(standing(now));
    }

    /// The gesture that the next undo takes back; 0 if there is none.
    public long nextUndo(ActiveRun now) {
        return edits.nextUndo(standing(now));
    }

    /// The gesture that the next redo makes again; 0 if there is none.
    public long nextRedo(ActiveRun now) {
        return edits.nextRedo(standing(now));
    }

    /// Forgets what could be redone, as a new change does.
    public void clearUndone() {
        edits.clearUndone();
    }

    public void clear() {
        edits.clear();
    }
}
