package pushpull.timeline;

import java.util.List;
import java.util.function.BooleanSupplier;
import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.train.ScriptFold;
import pushpull.train.Training;

/// Runs a script without a window: each change is applied before the step that it precedes.
///
/// Belongs to one thread. The same script gives the same bits on every run.
public final class ScriptRunner {
    private final ScriptFold fold;
    private final SnapshotBuilder builder;
    private final HistoryRecorder recorder = new HistoryRecorder();
    private boolean halted;

    /// Begins at step 0 of a script.
    ///
    /// @throws pushpull.table.DataException if the points cannot be read
    /// @throws pushpull.settings.SettingsException if settings do not go together
    public ScriptRunner(Script script, WorkerPool workers) {
        this.fold = new ScriptFold(script, workers);
        this.builder = new SnapshotBuilder(fold.training());
    }

    /// What a person should know about how the points were read, in sentences.
    public List<String> remarks() {
        return training().data().points().columns().remarks();
    }

    /// Runs up to a step after the last restart, with the changes made there.
    ///
    /// @param each called before every step
    /// @return false if a step would give NaN; the state is then the last good one
    public boolean to(long last, Runnable each) {
        return go(() -> fold.isBefore(last), each);
    }

    /// Runs up to the last restart, with all changes before it and those made there.
    ///
    /// @param each called before every step
    /// @return false if a step would give NaN; the state is then the last good one
    public boolean toLastRestart(Runnable each) {
        return go(fold::isBeforeLastRestart, each);
    }

    private boolean go(BooleanSupplier more, Runnable each) {
        fold.applyDue();
        while (more.getAsBoolean()) {
            each.run();
            if (!advance()) {
                return false;
            }
            fold.applyDue();
        }
        return true;
    }

    /// Takes one step, after the changes that precede it.
    ///
    /// @return false if the step would give NaN; the state is then the last good one
    public boolean advance() {
        boolean taken = fold.advance();
        halted = !taken;
        if (taken) {
            recorder.stepped(training());
        }
        return taken;
    }

    /// Changes settings at the present step; changes of the script that would have come later are forgotten.
    ///
    /// @throws pushpull.settings.SettingsException if they are refused
    public void change(SettingsUpdate update) {
        fold.change(update);
    }

    /// The whole script, with what has not been done yet.
    public Script script() {
        return fold.script();
    }

    /// About how many steps it takes from the first one to a step after the last restart.
    public long steps(long last) {
        return script().steps(last);
    }

    /// How many steps have been taken since the last restart.
    public long step() {
        return training().step();
    }

    public double loss() {
        return training().loss();
    }

    /// What has been done so far.
    public Script done() {
        return fold.done();
    }

    /// The hash of everything that the next step reads.
    public String hash() {
        return training().state().hash();
    }

    /// The training that is folded, as it stands.
    public Training training() {
        return fold.training();
    }

    private RunStatus status() {
        return new RunStatus(halted ? RunStatus.Phase.HALTED : RunStatus.Phase.PAUSED, "");
    }

    /// A snapshot of the run, with the parts requested.
    public Snapshot snapshot(SnapshotRequest request) {
        return builder.snapshot(request, status(), recorder.history(), 0);
    }
}
