package pushpull.timeline;

import pushpull.concurrent.Job;
import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.train.Training;

/// A run prepared on another thread, such as one read from a file, to be loaded as a whole.
///
/// It is handed to the trainer with a command; after that, only its numbers may be read.
public final class PreparedRun {
    private final Timeline line;
    private final Script script;
    private final long step;
    private final String hash;
    private final boolean finished;

    private PreparedRun(Timeline line, Script script, long step, String hash, boolean finished) {
        this.line = line;
        this.script = script;
        this.step = step;
        this.hash = hash;
        this.finished = finished;
    }

    /// Runs a script up to a step after its last restart, with the changes made there.
    ///
    /// @param progress called before every step
    /// @throws pushpull.table.DataException if the points cannot be read
    /// @throws pushpull.settings.SettingsException if settings do not go together
    public static PreparedRun of(Script script, long last, WorkerPool workers, Job.Progress progress) {
        Training training = new Training(script.start(), workers);
        Timeline line = Timeline.begin(script, training, Checkpoints.ROOM);
        double all = Math.max(1, script.steps(last));
        long[] taken = new long[1];
        boolean finished = advance(line, training, last, () -> progress.reached(Math.min(1, taken[0]++ / all)));
        return new PreparedRun(line, script, training.step(), training.state().hash(), finished);
    }

    /// False if a step would give NaN.
    private static boolean advance(Timeline line, Training training, long last, Runnable each) {
        int until = line.script().untilLastRestart();
        line.applyDue(training);
        while (line.applied() < until || training.step() < last) {
            each.run();
            if (!line.advance(training)) {
                return false;
            }
            line.applyDue(training);
        }
        return true;
    }

    /// The run of a record, which is trusted: it begins at the state that the record holds.
    public static PreparedRun of(RunRecord recording) {
        return new PreparedRun(Timeline.at(recording), recording.done(), recording.step(), recording.hash(), true);
    }

    /// A snapshot of a record at its last step.
    ///
    /// @throws pushpull.table.DataException if its points can no longer be read
    public static Snapshot snapshot(RunRecord recording, SnapshotRequest request, WorkerPool workers) {
        Training training = new Training(recording.done().start(), workers);
        Timeline line = Timeline.at(recording);
        line.restoreBefore(training, line.end());
        return new SnapshotBuilder(training)
                .snapshot(request, new RunStatus(RunStatus.Phase.PAUSED, ""), recording.history(), 0);
    }

    public Timeline line() {
        return line;
    }

    public Script script() {
        return script;
    }

    /// The last step, counted from the last restart.
    public long step() {
        return step;
    }

    /// The hash of everything that the next step reads.
    public String hash() {
        return hash;
    }

    /// False if a step would give NaN; the branch then ends before it.
    public boolean isFinished() {
        return finished;
    }
}
