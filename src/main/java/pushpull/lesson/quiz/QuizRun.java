package pushpull.lesson.quiz;

import java.util.Map;
import java.util.Set;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.observe.SnapshotBuilder;
import pushpull.settings.Decimal;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.history.History;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;
import pushpull.timeline.Timeline;
import pushpull.train.Checkpoint;
import pushpull.train.Training;

/// A run as it stands, of which copies can be carried on and altered; the run itself stays as it is. Belongs to one
/// thread.
public final class QuizRun {
    private static final SnapshotRequest ALL =
            new SnapshotRequest(-1, true, Set.of(SnapshotPart.PAIRS, SnapshotPart.PICKS));

    private final Checkpoint place;
    private final Points points;
    private final History history;
    private final WorkerPool workers;
    private final Snapshot now;

    private QuizRun(Training training, History history, WorkerPool workers) {
        points = training.data().points();
        place = new Checkpoint(0, training.experiment(), points, training.state(), training.loss(), training.active());
        this.history = history;
        this.workers = workers;
        now = snapshot(copy());
    }

    /// A run that a window recorded, at the last step of the record.
    ///
    /// @throws pushpull.table.DataException if its points can no longer be read
    public static QuizRun of(RunRecord recorded, WorkerPool workers) {
        Training training = new Training(recorded.done().start(), workers);
        Timeline line = PreparedRun.of(recorded).line();
        line.restoreBefore(training, line.end());
        boolean more = true;
        while (more) {
            more = line.replayStep(training, line.end());
        }
        return new QuizRun(training, recorded.history(), workers);
    }

    /// A run without a window, where it stands.
    public static QuizRun of(ScriptRunner runner, WorkerPool workers) {
        History history = runner.snapshot(SnapshotRequest.NOTHING).history();
        return new QuizRun(runner.training(), history, workers);
    }

    /// The run, with all pairs and picks of its last batch.
    Snapshot now() {
        return now;
    }

    /// The run with the batch that its next step sees.
    Snapshot ahead() {
        return new SnapshotBuilder(copy()).ahead(ALL, history);
    }

    /// The run after some more steps, or as many as it can take.
    Snapshot after(int steps) {
        Training copy = copy();
        int taken = 0;
        while (taken < steps && copy.advance()) {
            taken++;
        }
        return snapshot(copy);
    }

    /// The run as it stands, with another value of a setting.
    ///
    /// @throws SettingsException if the setting cannot have it
    Snapshot with(String key, double value) {
        Experiment changed = Settings.with(place.experiment(), Map.of(key, Decimal.text(value)));
        Training copy = copy();
        copy.change(changed, false);
        return snapshot(copy);
    }

    private Training copy() {
        Training copy = new Training(place.experiment(), workers);
        copy.resume(place, points);
        return copy;
    }

    private Snapshot snapshot(Training training) {
        RunStatus paused = new RunStatus(RunStatus.Phase.PAUSED, "");
        return new SnapshotBuilder(training).snapshot(ALL, paused, history, 0);
    }
}
