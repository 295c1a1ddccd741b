package pushpull.observe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.history.History;
import pushpull.tensor.WorkerPool;
import pushpull.train.Training;

/// Looks at everything there is to see of large batches, in a process of its own that has little memory.
final class LargeSnapshots {
    private LargeSnapshots() {}

    static void main() {
        look(Map.of("data.size", "4000", "batch", "16384"));
        look(Map.of(
                "data.size", "600", "batch", "600", "loss", "TripletLoss", "loss.swap", "true", "loss.margin", "10"));
        System.exit(0);
    }

    private static void look(Map<String, String> settings) {
        try (WorkerPool workers = new WorkerPool(2)) {
            Training training = new Training(Settings.read(Experiment.class, settings), workers);
            training.advance();
            int chosen = training.data().points().id(training.data().batch(0)[0]);
            RunStatus paused = new RunStatus(RunStatus.Phase.PAUSED, "");
            new SnapshotBuilder(training)
                    .snapshot(
                            new SnapshotRequest(chosen, true, Set.of(SnapshotPart.values())),
                            paused,
                            new History(new long[0], new double[0], new double[0], List.of()),
                            0);
        }
    }
}
