package pushpull.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.history.History;

/// The measurements of a run so far; each carries the step that it belongs to.
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
    /// No measurements.
    public static final Measurements NONE = new Measurements(MetricSeries.NONE, MetricSeries.NONE, null, null);

    /// Several metrics at some of the steps of a run.
    ///
    /// @param names of the metrics
    /// @param steps ascending
    /// @param values for each metric one number per step, NaN if undefined
    public record MetricSeries(List<String> names, long[] steps, double[][] values) {
        /// No metrics.
        public static final MetricSeries NONE = new MetricSeries(List.of(), new long[0], new double[0][]);

        public int size() {
            return steps.length;
        }

        /// How many entries there are up to a step; later ones are recorded steps after it.
        public int until(long step) {
            return History.until(step, steps);
        }

        /// The index of the entry nearest to a step; -1 if there is none.
        public int nearest(double step) {
            int nearest = -1;
            for (int i = 0; i < steps.length; i++) {
                nearest = nearest < 0 || Math.abs(steps[i] - step) <= Math.abs(steps[nearest] - step) ? i : nearest;
            }
            return nearest;
        }
    }
}
