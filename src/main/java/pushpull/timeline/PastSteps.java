package pushpull.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pushpull.data.Points;
import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.observe.measure.PastStep;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.WorkerPool;
import pushpull.train.Checkpoint;
import pushpull.train.Training;
import pushpull.train.TrainingData;

/// Steps spread evenly over a branch, from its checkpoints: which ones depends on how far it goes, never on what was
/// looked at while it went.
final class PastSteps {
    private static final long MOST = 48;

    private PastSteps() {}

    /// The steps of a branch, coarse before fine, so that the whole is soon seen.
    static List<PastStep> of(Checkpoints checkpoints, Script script, long end) {
        long spacing = checkpoints.stride();
        while (end / spacing > MOST) {
            spacing *= 2;
        }
        List<Checkpoint> found = new ArrayList<>();
        for (long step = 0; step <= end; step += spacing) {
            Checkpoint before = checkpoints.before(step);
            if (before.step() == step) {
                found.add(before);
            }
        }
        found.sort(Comparator.comparingLong(PastSteps::coarseness).reversed());
        return found.stream()
                .map(checkpoint -> new PastStep(checkpoint.step(), () -> places(checkpoint, script)))
                .toList();
    }

    private static long coarseness(Checkpoint checkpoint) {
        return checkpoint.step() == 0 ? Long.MAX_VALUE : Long.lowestOneBit(checkpoint.step());
    }

    /// The points as they were embedded, by a training of its own.
    private static Snapshot places(Checkpoint checkpoint, Script script) {
        Points known = checkpoint.points();
        Points points = known == null
                ? TrainingData.after(script.first(checkpoint.applied())).points()
                : known;
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training =
                    new Training(checkpoint.experiment(), experiment -> TrainingData.of(experiment, points), workers);
            training.resume(checkpoint, points);
            return new SnapshotBuilder(training)
                    .places(new RunStatus(RunStatus.Phase.PAUSED, ""), new HistoryRecorder().history());
        }
    }
}
