package pushpull.sweep.plan;

import java.util.List;
import pushpull.experiment.VariedScript;
import pushpull.measure.Metric;

/// What a sweep is asked to answer: a base, what is varied in it, over which seeds, and what is measured when.
///
/// @param base the script that all runs share, with the variants that an axis may choose from
/// @param axes in order, the last of which varies fastest
/// @param seeds of the runs of every cell, in order
/// @param steps at which a run is measured, rising; the last one ends it
/// @param measures in order
/// @param skipping whether cells whose settings do not go together are left out instead of refused
/// @param tuning what every cell gets its own best values of
public record SweepRequest(
        VariedScript base,
        List<Axis> axes,
        List<Long> seeds,
        List<Long> steps,
        List<Metric> measures,
        boolean skipping,
        Tuning tuning) {
    public SweepRequest {
        axes = List.copyOf(axes);
        seeds = List.copyOf(seeds);
        steps = List.copyOf(steps);
        measures = List.copyOf(measures);
        WholeNumbers.check(seeds, "seeds");
        WholeNumbers.check(steps, "steps");
        if (!steps.equals(steps.stream().sorted().toList()) || steps.getFirst() < 0) {
            throw SweepRefusal.of("steps.rising");
        }
    }

    /// The same with other axes.
    SweepRequest with(List<Axis> others) {
        return new SweepRequest(base, others, seeds, steps, measures, skipping, tuning);
    }

    /// The same with other seeds.
    public SweepRequest over(List<Long> others) {
        return new SweepRequest(base, axes, others, steps, measures, skipping, tuning);
    }

    /// The step that ends a run.
    public long last() {
        return steps.getLast();
    }
}
