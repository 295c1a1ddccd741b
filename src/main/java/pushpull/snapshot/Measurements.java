package pushpull.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.history.History;

/// What was measured beside a run so far, at its own pace; each piece says of which step it is.
///
/// @param plane alignment and uniformity over time
/// @param quality how well the embedding serves over time
/// @param spread the newest spectrum, null before the first
/// @param verified the newest verification, null before the first
public record Measurements(
        MetricSeries plane,
        MetricSeries quality,
        Measurement.@Nullable Spread spread,
        Measurement.@Nullable Verified verified) {
    /// Nothing was measured.
    public static final Measurements NONE = new Measurements(MetricSeries.NONE, MetricSeries.NONE, null, null);

    /// Several measures at some of the steps of a run.
    ///
    /// @param names of the measures
    /// @param steps ascending
    /// @param values for each measure one number a step, not a number where it has no meaning there
    public record MetricSeries(List<String> names, long[] steps, double[][] values) {
        /// No measures.
        public static final MetricSeries NONE = new MetricSeries(List.of(), new long[0], new double[0][]);

        public int size() {
            return steps.length;
        }

        /// How many steps there are up to one; those behind it are recorded and lie ahead.
        public int until(long step) {
            return History.until(step, steps);
        }

        /// The index of the step nearest to one; -1 where there is none.
        public int nearest(double step) {
            int nearest = -1;
            for (int i = 0; i < steps.length; i++) {
                nearest = nearest < 0 || Math.abs(steps[i] - step) <= Math.abs(steps[nearest] - step) ? i : nearest;
            }
            return nearest;
        }
    }
}
