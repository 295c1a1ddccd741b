package pushpull.run;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.observe.measure.MeasurementHistory;
import pushpull.observe.measure.MeasurementWorker;
import pushpull.observe.probe.FrozenRun;
import pushpull.observe.probe.MapRequestState;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.UnrolledStep;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ActiveRun;
import pushpull.timeline.Branches;
import pushpull.timeline.Checkpoints;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.timeline.Timeline;
import pushpull.timeline.undo.RunEditor;
import pushpull.train.Training;

/// One run as the trainer's thread holds it: the training, the line it is on, other lines, and what is looked at.
///
/// Refusals and halts become sentences here, and the last good state stays.
public final class RunController {
    private final WorkerPool workers;
    private final Branches branches = new Branches();
    private final RunEditor editor = new RunEditor();
    private final MeasurementHistory measurements = new MeasurementHistory();
    private final MapRequestState maps = new MapRequestState();
    private @Nullable ActiveRun run;
    private SnapshotRequest request = SnapshotRequest.NOTHING;
    private final RunGuard guard = new RunGuard();
    private long goal = Navigation.NOWHERE;

    public RunController(WorkerPool workers) {
        this.workers = workers;
    }

    /// Begins a run; where it cannot begin, the one that was open stays.
    public void open(Script opened) {
        guarded(() -> reset(begin(opened), Navigation.NOWHERE));
    }

    private void reset(ActiveRun next, long target) {
        run = next;
        goal = target;
        branches.clear();
        editor.clear();
    }

    /// Goes on at the end of a run that was made elsewhere; where that cannot be, the one that was open stays.
    public void load(PreparedRun prepared) {
        guarded(() -> {
            Training training = new Training(prepared.script().start(), workers);
            prepared.line().restoreEnd(training);
            SnapshotBuilder builder = new SnapshotBuilder(training, maps);
            reset(
                    new ActiveRun(training, builder, prepared.line()),
                    prepared.line().end());
        });
    }

    /// Adds what came before the first place of the line.
    public void prependHistory(PreparedRun prepared) {
        if (run != null) {
            run.line().prepend(prepared.line());
        }
    }

    private ActiveRun begin(Script script) {
        Training training = new Training(script.start(), workers);
        return new ActiveRun(
                training, new SnapshotBuilder(training, maps), Timeline.begin(script, training, Checkpoints.ROOM));
    }

    /// Begins again with the settings in force; the line so far becomes a branch.
    public void restart() {
        ActiveRun now = finishSeek();
        if (now != null) {
            guarded(() -> {
                run = begin(now.again());
                branches.keep(now.line());
            });
        }
    }

    /// Edits points, all together.
    ///
    /// @param gesture of which it is a part, 0 for none
    public void edit(List<PointEdit> asked, long gesture) {
        amend(now -> editor.edit(now, asked, gesture));
    }

    /// Changes settings as a whole.
    ///
    /// @param gesture of which it is a part, 0 for none
    public void change(SettingsUpdate update, long gesture) {
        amend(now -> editor.change(now, update, gesture));
    }

    public void undo() {
        amend(editor::undo);
        amend(editor::complete);
    }

    public void redo() {
        amend(editor::redo);
        amend(editor::complete);
    }

    private void amend(UnaryOperator<ActiveRun> amendment) {
        ActiveRun now = finishSeek();
        if (now != null) {
            guarded(() -> continueOn(now, amendment.apply(now).line()));
        }
    }

    /// Goes over to another line, where it is another; the one so far becomes a branch.
    private void continueOn(ActiveRun now, Timeline next) {
        if (next != now.line()) {
            branches.keep(now.line());
            measurements.part(now.line(), next, next.end());
            run = now.on(next);
        }
    }

    /// Sets out for a step of the line; [#seekStep] takes it there.
    public void rewind(long step) {
        ActiveRun now = run;
        if (now != null) {
            guarded(() -> {
                long target = Math.clamp(step, 0, now.line().end());
                now.line().restoreNear(now.training(), target);
                goal = target;
            });
        }
    }

    /// Sets out for some steps back, or forward along the line and then beyond it.
    public void stepBy(int steps) {
        ActiveRun now = run;
        if (now == null) {
            return;
        }
        long target = (isUnderWay() ? goal : now.training().step()) + steps;
        if (steps < 0) {
            rewind(Math.max(0, target));
        } else {
            goal = target;
        }
    }

    /// Sets out for the end of another line.
    public void switchTo(int branch) {
        ActiveRun now = run;
        Timeline other = branches.find(branch);
        if (now != null && other != null) {
            guarded(() -> {
                other.restoreEnd(now.training());
                branches.swap(other, now.line());
                run = now.on(other);
                goal = other.end();
            });
        }
    }

    boolean isUnderWay() {
        return goal != Navigation.NOWHERE;
    }

    /// Takes the next step of the way.
    void seekStep() {
        ActiveRun now = run;
        long target = goal;
        goal = Navigation.NOWHERE;
        if (now == null) {
            return;
        }
        guarded(() -> {
            if (!now.line().replayStep(now.training(), target) && now.training().step() < target) {
                step();
            }
            if (isHealthy() && guard.isPublished() && now.training().step() < target) {
                goal = target;
            }
        });
    }

    void cancelSeek() {
        goal = Navigation.NOWHERE;
    }

    /// Goes the rest of the way, where there is one.
    @Nullable
    public ActiveRun finishSeek() {
        while (isUnderWay()) {
            seekStep();
        }
        return run;
    }

    void request(SnapshotRequest next) {
        request = next;
    }

    MapRequestState maps() {
        return maps;
    }

    /// The run as it stands, null where nothing is due.
    @Nullable
    FrozenRun dueMaps() {
        return run == null ? null : maps.due(run.builder()::stand);
    }

    public boolean isHealthy() {
        return !guard.isHalted() && run != null;
    }

    /// Steps on; changes that were recorded behind the present step are left behind.
    public void step() {
        ActiveRun now = finishSeek();
        if (now == null) {
            return;
        }
        guarded(() -> {
            guard.stepping();
            Timeline line = now.line().hasLaterChanges() ? now.line().until(now.training()) : now.line();
            continueOn(now, line);
            guard.stepped(line.advance(now.training()), now.training().step());
        });
    }

    /// Takes one step, unrolled; null if it cannot be taken.
    ///
    /// @param point permanent id of the point whose partners are shown
    @Nullable
    public UnrolledStep stepInPhases(int point) {
        ActiveRun now = finishSeek();
        return now == null ? null : UnrolledRunStep.take(this, now, point);
    }

    void showMessage(String sentence) {
        guard.showMessage(sentence);
    }

    @Nullable
    public Snapshot snapshot(boolean playing, double rate) {
        ActiveRun now = run;
        if (now == null) {
            return null;
        }
        Navigation navigation = new Navigation(
                now.line().end(), goal, editor.undoable(now), editor.redoable(now), branches.tree(now.line()));
        History history = now.line().history().with(navigation);
        return measurements.with(now.builder().snapshot(request, guard.publish(playing), history, rate), now.line());
    }

    /// Has a snapshot measured beside the run, if anybody looks at measures.
    void offerTo(Snapshot snapshot, MeasurementWorker measurementWorker) {
        if (run != null) {
            measurementWorker.offer(snapshot, request.parts(), run.line());
        }
    }

    /// Takes what was measured of a line; where the run has left that line it is of no use any more.
    void addMeasurement(Measurement measurement, Object line) {
        if (run != null && run.line().equals(line)) {
            measurements.add(measurement, line);
            measurement.failure().ifPresent(guard::showMessage);
        }
    }

    /// What was done so far; null before a run has begun.
    @Nullable
    public RunRecord recording() {
        ActiveRun now = finishSeek();
        return now == null ? null : now.line().recording(now.training());
    }

    /// All that was done, also behind where the training stands; null before a run has begun.
    @Nullable
    public RunRecord fullRecording() {
        return run == null ? null : run.line().whole(run.training());
    }

    private void guarded(Runnable work) {
        maps.changed();
        guard.guard(work);
    }
}
