package pushpull.timeline;

import java.util.ArrayList;
import java.util.List;
import pushpull.experiment.Script;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;

/// Several scripts without a window, taken from step to step together.
///
/// A run whose next step would give NaN stays at its last good state; the others go on.
public final class ComparedRuns {
    private final List<ScriptRunner> runners = new ArrayList<>();
    private final boolean[] halted;

    /// Begins at step 0 of all scripts.
    ///
    /// @throws pushpull.table.DataException if points cannot be read
    /// @throws pushpull.settings.SettingsException if settings do not go together
    public ComparedRuns(List<Script> scripts, WorkerPool workers) {
        scripts.forEach(script -> runners.add(new ScriptRunner(script, workers)));
        halted = new boolean[runners.size()];
    }

    /// Runs up to a step after the last restart of each script, with the changes made there.
    ///
    /// @param each called before every step of every run
    public void to(long last, Runnable each) {
        for (int i = 0; i < halted.length; i++) {
            halted[i] = halted[i] || !runners.get(i).to(last, each);
        }
    }

    /// About how many steps of all runs it takes to a step after the last restarts.
    public long steps(long last) {
        return runners.stream().mapToLong(runner -> runner.steps(last)).sum();
    }

    /// The runs, in order.
    public List<ScriptRunner> runners() {
        return List.copyOf(runners);
    }

    /// Whether a run could not take its next step.
    public boolean isHalted(int run) {
        return halted[run];
    }

    /// Snapshots of all runs, with the parts requested.
    public List<Snapshot> snapshots(SnapshotRequest request) {
        return runners.stream().map(runner -> runner.snapshot(request)).toList();
    }
}
