package pushpull.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.History;
import pushpull.timeline.ActiveRun;

/// Changes of one run or of several at once, to be undone together.
///
/// Each gesture gets a number that rises; a run knows which of its changes belongs to which gesture, and an undo is of
/// the latest gesture that is in force in any run.
final class SharedEdits {
    private final List<RunController> runs;
    private long last;
    private long lastAsked;
    private long making;
    private List<RunController> lastChanged = List.of();

    /// @param runs all of them, as they are now and later
    SharedEdits(List<RunController> runs) {
        this.runs = runs;
    }

    /// Changes settings of those of the runs that have them; if none has, the first of them says why.
    ///
    /// @param gesture as it was asked for, 0 for none
    void change(List<RunController> chosen, SettingsUpdate update, long gesture) {
        List<RunController> having =
                chosen.stream().filter(run -> has(run, update)).toList();
        long number = number(chosen, gesture);
        (having.isEmpty() ? chosen.subList(0, 1) : having).forEach(run -> run.change(update, number));
    }

    /// Whether all settings of an update are settings of a run, or of a member that the update chooses.
    private static boolean has(RunController run, SettingsUpdate update) {
        ActiveRun now = run.active();
        return now != null
                && update.values().keySet().stream()
                        .allMatch(key ->
                                isChosen(key, update) || isIn(now.training().experiment(), key));
    }

    private static boolean isChosen(String key, SettingsUpdate update) {
        return update.values().keySet().stream().anyMatch(other -> key.startsWith(other + "."));
    }

    private static boolean isIn(Experiment experiment, String key) {
        try {
            Settings.find(experiment, key);
            return true;
        } catch (SettingsException _) {
            return false;
        }
    }

    /// Edits points of some runs; a new point has one number in all of them.
    ///
    /// @param gesture as it was asked for, 0 for none
    void edit(List<RunController> chosen, List<PointEdit> asked, long gesture) {
        List<PointEdit> numbered = numbered(asked);
        long number = number(chosen, gesture);
        chosen.forEach(run -> run.edit(numbered, number));
    }

    private List<PointEdit> numbered(List<PointEdit> asked) {
        int next = Points.FIRST_DRAWN;
        for (RunController run : runs) {
            ActiveRun now = run.active();
            if (now != null) {
                int fresh = Math.max(
                        now.training().data().points().freshId(),
                        now.line().script().freshId());
                next = Math.max(next, fresh);
            }
        }
        List<PointEdit> numbered = new ArrayList<>();
        for (PointEdit edit : asked) {
            numbered.add(
                    edit instanceof PointEdit.Added added && added.id() == PointEdit.Added.NEW
                            ? new PointEdit.Added(next++, added.label(), added.features())
                            : edit);
        }
        return numbered;
    }

    /// The number of a gesture; changes of one gesture to the same runs, one after the other, have one number.
    private long number(List<RunController> chosen, long gesture) {
        boolean same = gesture != 0 && gesture == lastAsked && chosen.equals(lastChanged);
        lastAsked = gesture;
        lastChanged = List.copyOf(chosen);
        last += same ? 0 : 1;
        making = last;
        runs.stream().filter(run -> !chosen.contains(run)).forEach(run -> run.editor()
                .clearUndone());
        return last;
    }

    /// The number of the gesture that is being made; 0 if nothing new is made.
    long gesture() {
        return making;
    }

    /// What is done next is part of no gesture yet.
    void beginAnew() {
        making = 0;
    }

    /// The number of a gesture that changes all runs at once.
    long alone() {
        return number(runs, 0);
    }

    /// Undoes the last gesture in force, in every run that it changed.
    void undo() {
        lastAsked = 0;
        nextToUndo().forEach(RunController::undo);
    }

    /// Makes the gesture that was undone last once more, in every run that it changed.
    void redo() {
        lastAsked = 0;
        nextToRedo().forEach(RunController::redo);
    }

    private List<RunController> nextToUndo() {
        long latest = runs.stream().mapToLong(this::nextUndo).max().orElse(0);
        return latest == 0 ? List.of() : with(this::nextUndo, latest);
    }

    private List<RunController> nextToRedo() {
        long earliest = runs.stream()
                .mapToLong(this::nextRedo)
                .filter(number -> number > 0)
                .min()
                .orElse(0);
        return earliest == 0 ? List.of() : with(this::nextRedo, earliest);
    }

    private List<RunController> with(ToLongFunction<RunController> number, long wanted) {
        return runs.stream().filter(run -> number.applyAsLong(run) == wanted).toList();
    }

    private long nextUndo(RunController run) {
        ActiveRun now = run.active();
        return now == null ? 0 : run.editor().nextUndo(now);
    }

    private long nextRedo(RunController run) {
        ActiveRun now = run.active();
        return now == null ? 0 : run.editor().nextRedo(now);
    }

    /// What an undo would change, as the first run that it changes says.
    List<History.Mark> undoable(List<Snapshot> snapshots) {
        return marks(
                nextToUndo(), snapshots, each -> each.history().navigation().undo());
    }

    /// What a redo would change, as the first run that it changes says.
    List<History.Mark> redoable(List<Snapshot> snapshots) {
        return marks(
                nextToRedo(), snapshots, each -> each.history().navigation().redo());
    }

    private List<History.Mark> marks(
            List<RunController> changed, List<Snapshot> snapshots, Function<Snapshot, List<History.Mark>> marks) {
        return changed.isEmpty() ? List.of() : marks.apply(snapshots.get(runs.indexOf(changed.getFirst())));
    }
}
