package pushpull.timeline;

import pushpull.data.Points;
import pushpull.experiment.Experiment;

/// Where a run stood before something was tried, to return to if that failed half way.
public final class Standpoint {
    private final ActiveRun run;
    private final Timeline.Extent extent;
    private final Experiment experiment;
    private final Points points;
    private final long step;

    public Standpoint(ActiveRun run) {
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

    /// Makes everything as it was, the weights to the last bit.
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
