package pushpull.ui.sweep;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.sweep.run.SweepProgress;
import pushpull.sweep.verdict.SweepReport;

/// How far a sweep is and what is known by now.
///
/// @param phase whether it goes on
/// @param progress of its runs
/// @param report on the seeds that every cell has; null before there are two
/// @param leftOut lines that say which values are not run and why
public record SweepState(
        Phase phase, SweepProgress progress, @Nullable SweepReport report, List<String> leftOut) {
    /// Whether a sweep goes on.
    public enum Phase {
        RUNNING,
        CANCELLED,
        DONE
    }

    /// A sweep of which nothing is known yet.
    public static final SweepState BEGUN =
            new SweepState(Phase.RUNNING, new SweepProgress(0, 0, 0, Double.NaN), null, List.of());

    public SweepState {
        leftOut = List.copyOf(leftOut);
    }

    /// The same, cancelled.
    public SweepState cancelled() {
        return new SweepState(Phase.CANCELLED, progress, report, leftOut);
    }
}
