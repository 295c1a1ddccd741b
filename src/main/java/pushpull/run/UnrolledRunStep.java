package pushpull.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.observe.StepUnroller;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.StepPhase;
import pushpull.snapshot.UnrolledStep;
import pushpull.timeline.ActiveRun;
import pushpull.train.Training;

/// Takes one step of a run and tells its phases, with the snapshots before and after it.
final class UnrolledRunStep {
    private UnrolledRunStep() {}

    /// The step, or null if it cannot be taken.
    ///
    /// @param point permanent id of the point whose partners are shown
    static @Nullable UnrolledStep take(RunController controller, ActiveRun now, int point) {
        Training training = now.training();
        StepUnroller unroller =
                new StepUnroller(training, training.data().points().indexOf(point));
        List<StepPhase> phases = unroller.phases();
        Snapshot before = now.builder()
                .ahead(new SnapshotRequest(unroller.anchor(), false), now.line().history());
        controller.stepBy(1);
        controller.finishSeek();
        Snapshot after = controller.snapshot(false, 0);
        return after == null || after.step() <= before.step() ? null : new UnrolledStep(before, after, phases);
    }
}
