package pushpull.sweep.run;

import java.util.List;
import pushpull.sweep.plan.PlannedRun;

/// What came out of one run of a sweep.
///
/// @param readings one of each step that was asked for; fewer if a step would not have given finite numbers, the last
/// being that of the last good step
/// @param seconds that it took, the only number that differs from one time to the next
public record RunResult(PlannedRun run, List<Reading> readings, double seconds) {
    /// The run at one step.
    ///
    /// @param loss of that step, NaN before the first
    /// @param measures in the order of the request, NaN if one is undefined
    /// @param hash of everything that the next step would read
    public record Reading(long step, double loss, List<Double> measures, String hash) {
        public Reading {
            measures = List.copyOf(measures);
        }
    }

    public RunResult {
        readings = List.copyOf(readings);
    }
}
