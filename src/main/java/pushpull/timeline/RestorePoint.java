package pushpull.timeline;

import pushpull.data.Points;
import pushpull.experiment.Experiment;

/// The state of a run before a change is tried, to be restored if the change fails half way.
public final class RestorePoint {
    private final ActiveRun run;
    private final Timeline.Extent extent;
    private final Experiment experiment;
    private final Points points;
    private final long step;

    public RestorePoint(ActiveRun run) {
        this.run = run;
        extent = run.line().extent();
        experiment = run.training().experiment();
        points = run.training().data().points();
        step = run.training().step();
    }

    public ActiveRun run() {
        return run;
    }

    public long step() {
        return step;
    }

    /// Restores everything, the weights to the last bit.
    public void recover() {
        run.line().recover(extent, run.training(), step);
        boolean same = run.training().step() == step
                && run.training().experiment().equals(experiment)
                && run.training().data().points().equals(points);
        if (!same) {
            throw new IllegalStateException("the run did not come back to step " + step);
        }
    }
}
