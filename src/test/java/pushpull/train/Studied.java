package pushpull.train;

import java.util.EnumSet;
import java.util.Map;
import pushpull.experiment.Experiment;
import pushpull.observe.SnapshotBuilder;
import pushpull.observe.measure.MeasurementHistory;
import pushpull.observe.measure.SnapshotMeasurer;
import pushpull.settings.Settings;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.HistoryRecorder;

/// A real run with everything worked out for it that views can show, measured at every tenth step.
public final class Studied {
    private static final int EVERY = 3;

    private Studied() {}

    /// Runs some steps.
    public static Snapshot run(Map<String, String> settings, int steps) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = new Training(Settings.read(Experiment.class, settings), workers);
            SnapshotBuilder builder = new SnapshotBuilder(training);
            HistoryRecorder recorder = new HistoryRecorder();
            MeasurementHistory.BranchMeasurements branch = new MeasurementHistory.BranchMeasurements();
            SnapshotRequest request = new SnapshotRequest(
                    training.data().points().id(training.data().batch(0)[3]), true, EnumSet.allOf(SnapshotPart.class));
            RunStatus paused = new RunStatus(RunStatus.Phase.PAUSED, "");
            for (int step = 0; step < steps; step++) {
                training.advance();
                recorder.stepped(training);
                if (training.step() % EVERY == 0 || training.step() == steps) {
                    Snapshot snapshot = builder.snapshot(SnapshotRequest.NOTHING, paused, recorder.history(), 0);
                    for (SnapshotPart part : SnapshotPart.values()) {
                        if (SnapshotMeasurer.covers(part)) {
                            branch.add(SnapshotMeasurer.of(part, snapshot));
                        }
                    }
                }
            }
            Snapshot last = builder.snapshot(request, paused, recorder.history(), 20);
            return last.with(branch.measurements());
        }
    }
}
