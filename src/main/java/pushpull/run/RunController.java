package pushpull.run;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.UnrolledStep;
import pushpull.snapshot.history.Navigation;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ActiveRun;
import pushpull.timeline.Branches;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunPlace;
import pushpull.timeline.RunRecord;
import pushpull.timeline.Timeline;
import pushpull.timeline.undo.RunEditor;

/// Executes commands on one run: holds its training, its timeline, its other branches, and what views request of it. It
/// belongs to the trainer's thread.
///
/// Refusals and halts become sentences here, and the last good state stays.
public final class RunController {
    private final WorkerPool workers;
    private final Branches branches;
    private final RunEditor editor;
    private final RunView view = new RunView();
    private @Nullable ActiveRun run;
    private final RunGuard guard;
    private final RunSeek seek = new RunSeek(this);

    public RunController(WorkerPool workers) {
        this(workers, 1);
    }

    /// One of several runs, which share the room for branches.
    RunController(WorkerPool workers, int runs) {
        this.workers = workers;
        branches = new Branches(runs);
        editor = new RunEditor(branches);
        guard = new RunGuard(runs == 1);
    }

    /// Begins a run; if it cannot begin, the open one stays, or one with the usual settings is shown if there is none.
    public void open(Script opened) {
        guard.attempt(() -> reset(begin(opened), Navigation.NOWHERE), null);
        if (run == null) {
            Script usual = Script.of(Settings.read(Experiment.class, Map.of()));
            guard.attempt(() -> reset(begin(usual), Navigation.NOWHERE), null);
        }
    }

    private void reset(ActiveRun next, long target) {
        run = next;
        seek.to(target);
        view.maps().changed();
        branches.clear();
        editor.clear();
    }

    /// Replaces the run by one prepared elsewhere, at its end; if that is refused, the open one stays.
    public void load(PreparedRun prepared) {
        guard.attempt(
                () -> reset(
                        ActiveRun.on(prepared, workers, view::builder),
                        prepared.line().end()),
                null);
    }

    private ActiveRun begin(Script script) {
        return ActiveRun.begin(script, workers, view::builder);
    }

    /// Restarts with the settings in force and fresh weights.
    ///
    /// @param keep whether the present branch is kept
    /// @param gesture with which it is undone, 0 if it is not
    public void restart(boolean keep, long gesture) {
        ActiveRun now = finishSeek();
        if (now != null) {
            guarded(() -> {
                ActiveRun next = begin(now.again());
                run = next;
                if (keep) {
                    branches.keep(now.line());
                }
                if (gesture != 0) {
                    editor.restarted(now.place(), next, gesture);
                }
            });
        }
    }

    /// Edits points, all together.
    ///
    /// @param gesture the gesture that it is part of, 0 for none
    public void edit(List<PointEdit> asked, long gesture) {
        amend(now -> editor.edit(now, asked, gesture));
    }

    /// Changes settings, all or none.
    ///
    /// @param gesture the gesture that it is part of, 0 for none
    public void change(SettingsUpdate update, long gesture) {
        amend(now -> editor.change(now, update, gesture));
    }

    /// Begins a seek to where the run was before the last change in force.
    public void undo() {
        retrace(editor::undo);
    }

    /// Begins a seek to where the run was before the last undo.
    public void redo() {
        retrace(editor::redo);
    }

    private void retrace(Function<ActiveRun, @Nullable RunPlace> found) {
        ActiveRun now = finishSeek();
        RunPlace place = now == null ? null : found.apply(now);
        Timeline line = now == null || place == null ? null : branches.find(place, now.line());
        if (now == null || place == null || line == null) {
            amend(editor::substitute);
            amend(editor::complete);
            return;
        }
        guarded(() -> enter(now, line, place.standing(line), place.step()));
    }

    /// Begins a seek to a step of another branch, which comes from a known one.
    private void enter(ActiveRun now, Timeline known, Timeline next, long step) {
        if (next != known) {
            view.part(known, next);
        }
        run = branches.enter(now, next, step);
        seek.to(step);
    }

    private void amend(UnaryOperator<ActiveRun> amendment) {
        ActiveRun now = finishSeek();
        if (now != null) {
            guarded(() -> continueOn(now, amendment.apply(now).line()));
        }
    }

    /// Continues on the given branch; if it is another one, the present branch is kept.
    private void continueOn(ActiveRun now, Timeline next) {
        if (next != now.line()) {
            branches.keep(now.line());
            view.part(now.line(), next);
            run = now.on(next);
        }
    }

    /// Begins a seek to a step of the present branch.
    public void rewind(long step) {
        seek.rewind(step);
    }

    /// Begins a seek some steps back, or forward along the branch and then beyond its end.
    public void stepBy(int steps) {
        seek.stepBy(steps);
    }

    /// Begins a seek to the end of another branch.
    public void switchTo(int branch) {
        ActiveRun now = run;
        Timeline other = branches.find(branch);
        if (now != null && other != null) {
            guarded(() -> enter(now, other, other, other.end()));
        }
    }

    /// What takes the run to a step.
    RunSeek seek() {
        return seek;
    }

    /// Where the run stands; 0 before it has begun.
    public long position() {
        return run == null ? 0 : run.training().step();
    }

    @Nullable
    ActiveRun active() {
        return run;
    }

    RunEditor editor() {
        return editor;
    }

    Branches branches() {
        return branches;
    }

    /// Completes the seek in progress, if there is one.
    @Nullable
    public ActiveRun finishSeek() {
        seek.finish();
        return run;
    }

    RunView view() {
        return view;
    }

    public boolean isHealthy() {
        return !guard.isHalted() && run != null;
    }

    /// Takes a step; if changes were recorded after the present step, they stay on the old branch.
    public void step() {
        ActiveRun now = finishSeek();
        if (now == null) {
            return;
        }
        guarded(() -> {
            guard.stepping();
            Timeline line = now.line().hasLaterChanges() ? now.line().until(now.training()) : now.line();
            continueOn(now, line);
            guard.step(now.on(line));
        });
    }

    /// Takes one step, broken into its phases; null if it cannot be taken.
    ///
    /// @param point permanent id of the point whose partners are shown
    @Nullable
    public UnrolledStep stepInPhases(int point) {
        ActiveRun now = finishSeek();
        return now == null ? null : UnrolledRunStep.take(this, now, point);
    }

    /// Whether the run can go on, and what is said of it.
    RunGuard guard() {
        return guard;
    }

    @Nullable
    public Snapshot snapshot(boolean playing, double rate) {
        ActiveRun now = run;
        if (now == null) {
            return null;
        }
        Navigation navigation = new Navigation(
                now.line().end(), seek.goal(), editor.undoable(now), editor.redoable(now), branches.tree(now.line()));
        return view.snapshot(now, navigation, guard.publish(playing), rate);
    }

    /// A record of what was done up to the present step; null before a run has begun.
    @Nullable
    public RunRecord recording() {
        ActiveRun now = finishSeek();
        return now == null ? null : now.line().recording(now.training());
    }

    /// A record of everything done, including recorded steps after the present one; null before a run has begun.
    @Nullable
    public RunRecord fullRecording() {
        return run == null ? null : run.line().whole(run.training());
    }

    /// Runs work that may be refused or fail; after a failure the run is what it was before.
    void guarded(Runnable work) {
        view.maps().changed();
        ActiveRun before = run;
        if (!guard.attempt(work, before)) {
            run = before;
            seek.cancel();
        }
    }
}
