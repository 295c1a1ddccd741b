package pushpull.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// Runs whose outcome is known.
final class Runs {
    private Runs() {}

    /// The snapshot of a run after some steps, or where it halted.
    static Snapshot after(int steps, long seed, String... assignments) {
        return at(List.of(steps), seed, assignments).getFirst();
    }

    /// Snapshots of a run after ever more steps; one that would give NaN halts it there.
    static List<Snapshot> at(List<Integer> steps, long seed, String... assignments) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("seed", Long.toString(seed));
        for (String assignment : assignments) {
            String[] parts = assignment.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        List<Snapshot> seen = new ArrayList<>();
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(Script.of(Settings.read(Experiment.class, values)), workers);
            for (int step : steps) {
                boolean goesOn = runner.to(step, () -> {});
                Snapshot snapshot = runner.snapshot(SnapshotRequest.NOTHING);
                seen.add(goesOn ? snapshot : halted(snapshot));
            }
        }
        return seen;
    }

    private static Snapshot halted(Snapshot last) {
        return new Snapshot(
                last.progress().with(new RunStatus(RunStatus.Phase.HALTED, "")),
                last.lastBatch(),
                null,
                last.measured());
    }
}
