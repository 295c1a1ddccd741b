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
import pushpull.timeline.Branches;
import pushpull.timeline.RunPlace;
import pushpull.timeline.Timeline;
import pushpull.train.TrainingData;

/// Makes changes to a run in such a way that they can be undone.
///
/// An undo returns to where the run was before the change, and a redo to where it was before the undo, to the last bit.
/// Only if that branch is no longer kept, the opposite change is made where the run stands.
public final class RunEditor {
    private final UndoStack edits = new UndoStack();
    private final Branches branches;
    private @Nullable Substitute substitute;

    /// What is changed instead of returning to a place that no longer exists.
    ///
    /// @param edit the change to make
    /// @param again what is redone by it; null if it undoes
    private record Substitute(UndoableEdit edit, UndoStack.@Nullable Undone again) {}

    /// @param branches those of the run that it edits
    public RunEditor(Branches branches) {
        this.branches = branches;
    }

    /// Edits points, all together.
    public ActiveRun edit(ActiveRun now, List<PointEdit> asked, long gesture) {
        PendingPointEdit pending = PendingPointEdit.before(now.training(), asked, now.line());
        Change made = new Change.ByHand(now.training().step(), pending.edits());
        RunPlace before = now.place();
        ActiveRun then = add(now, made, false, gesture);
        edits.made(entry(pending.done(now.training(), gesture), before, made));
        return then;
    }

    /// Changes settings as a whole.
    public ActiveRun change(ActiveRun now, SettingsUpdate update, long gesture) {
        Experiment before = now.training().experiment();
        Change.@Nullable Settings made = change(now, update.applyTo(before));
        if (made == null) {
            return now;
        }
        Points points = now.training().data().points();
        RunPlace place = now.place();
        boolean byHand = !now.training().data().byHand().isEmpty();
        ActiveRun then = add(now, made, restarts(made, now), gesture);
        boolean lost = byHand && now.training().data().byHand().isEmpty();
        Experiment after = now.training().experiment();
        UndoableEdit edit = new UndoableEdit.OfSettings(before, after, lost ? points : null, null, gesture);
        edits.made(entry(edit, place, made));
        return then;
    }

    /// The change that leads to settings; null if they are in force.
    private static Change.@Nullable Settings change(ActiveRun now, Experiment after) {
        SettingsUpdate differences = SettingsUpdate.between(now.training().experiment(), after);
        return differences.isEmpty() ? null : new Change.Settings(now.training().step(), differences);
    }

    private static ActiveRun add(ActiveRun now, Change change, boolean restart, long gesture) {
        Timeline line = now.changeable(restart);
        line.add(change, gesture, now.training());
        return line == now.line() ? now : now.on(line);
    }

    private static UndoEntry entry(UndoableEdit edit, RunPlace before, Change made) {
        int index = before.changes();
        return new UndoEntry(
                edit,
                before,
                line -> index < line.applied()
                        && line.script().changes().get(index).equals(made));
    }

    /// Notes that a run was begun anew.
    public void restarted(RunPlace before, ActiveRun after, long gesture) {
        Object origin = after.line().origin();
        edits.made(new UndoEntry(new UndoableEdit.OfRestart(gesture), before, line -> line.origin()
                .equals(origin)));
    }

    /// Takes back the last change in force.
    ///
    /// @return the place to return to; null if there is nothing to undo, or if [#substitute] makes up for it
    public @Nullable RunPlace undo(ActiveRun now) {
        substitute = null;
        UndoEntry entry = lastInForce(now);
        if (entry == null) {
            return null;
        }
        edits.undo(entry, now.place());
        if (isKept(entry.before(), now)) {
            return entry.before();
        }
        substitute = new Substitute(entry.edit().reversed(), null);
        return null;
    }

    private @Nullable UndoEntry lastInForce(ActiveRun now) {
        return edits.undoable(entry -> entry.made().test(now.line())
                && (!(entry.edit() instanceof UndoableEdit.OfRestart) || isKept(entry.before(), now)));
    }

    private boolean isKept(RunPlace place, ActiveRun now) {
        return branches.find(place, now.line()) != null;
    }

    /// Makes the last change again that was taken back.
    ///
    /// @return the place to return to; null if there is nothing to redo, or if [#substitute] makes up for it
    public @Nullable RunPlace redo(ActiveRun now) {
        substitute = null;
        UndoStack.Undone again = lastUndone(now);
        if (again == null) {
            return null;
        }
        edits.redo(again);
        if (isKept(again.after(), now)) {
            edits.push(again.entry());
            return again.after();
        }
        substitute = new Substitute(again.entry().edit(), again);
        return null;
    }

    private UndoStack.@Nullable Undone lastUndone(ActiveRun now) {
        return edits.redoable(undone ->
                isKept(undone.after(), now) || undone.entry().edit().reversed().isIn(standing(now)));
    }

    /// Makes the change of settings that an undo or redo needs if it cannot return to a place; [#complete] then
    /// edits the points.
    public ActiveRun substitute(ActiveRun now) {
        Substitute instead = substitute;
        if (instead == null) {
            return now;
        }
        UndoStack.Undone again = instead.again;
        if (again != null && again.entry().before().isAt(now)) {
            substitute = null;
            return repeat(now, again);
        }
        Change.@Nullable Settings made =
                change(now, instead.edit.update().applyTo(now.training().experiment()));
        return made == null ? now : make(now, instead, made);
    }

    /// The very changes that were taken back, where they were made.
    private ActiveRun repeat(ActiveRun now, UndoStack.Undone again) {
        List<Change> changes = again.after().done().changes();
        ActiveRun then = now;
        for (Change change : changes.subList(again.entry().before().changes(), changes.size())) {
            then = add(then, change, restarts(change, then), again.entry().gesture());
        }
        edits.push(again.entry());
        return then;
    }

    /// Edits the points of a [#substitute]: a separate step, so that the settings stay if the points are refused.
    public ActiveRun complete(ActiveRun now) {
        Substitute instead = substitute;
        substitute = null;
        List<PointEdit> points = instead == null ? List.of() : instead.edit.edits(standing(now));
        return instead == null || points.isEmpty()
                ? now
                : make(now, instead, new Change.ByHand(now.training().step(), points));
    }

    private ActiveRun make(ActiveRun now, Substitute instead, Change change) {
        RunPlace before = now.place();
        boolean restarts = restarts(change, now);
        ActiveRun then = add(now, change, restarts, 0);
        if (instead.again != null) {
            edits.push(entry(instead.edit, before, change));
        }
        return then;
    }

    private static boolean restarts(Change change, ActiveRun now) {
        return change instanceof Change.Settings settings
                && settings.restarts(settings.after(now.training().experiment()));
    }

    /// What is in force.
    private static UndoableEdit.Standing standing(ActiveRun now) {
        TrainingData data = now.training().data();
        return new UndoableEdit.Standing(now.training().experiment(), data.points(), data.base());
    }

    public List<History.Mark> undoable(ActiveRun now) {
        UndoEntry entry = lastInForce(now);
        return entry == null ? List.of() : entry.marks();
    }

    public List<History.Mark> redoable(ActiveRun now) {
        UndoStack.Undone again = lastUndone(now);
        return again == null
                ? List.of()
                : again.entry().edit().marks(again.after().step());
    }

    /// The gesture that the next undo takes back; 0 if there is none.
    public long nextUndo(ActiveRun now) {
        UndoEntry entry = lastInForce(now);
        return entry == null ? 0 : entry.gesture();
    }

    /// The gesture that the next redo makes again; 0 if there is none.
    public long nextRedo(ActiveRun now) {
        UndoStack.Undone again = lastUndone(now);
        return again == null ? 0 : again.entry().gesture();
    }

    /// Forgets what could be redone, as a new change does.
    public void clearUndone() {
        edits.clearUndone();
    }

    public void clear() {
        edits.clear();
    }
}
