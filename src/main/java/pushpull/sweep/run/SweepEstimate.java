package pushpull.sweep.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import pushpull.sweep.plan.PlannedRun;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRequest;
import pushpull.sweep.plan.Tuning;
import pushpull.tensor.WorkerPool;
import pushpull.train.ScriptFold;

/// About how long a sweep takes, from timed steps of some of its runs.
public final class SweepEstimate {
    private static final double SECOND = 1e9;
    private static final int SOME = 3;

    /// While code is cold a step may take a hundred times as long: the fastest of these windows counts, and when none
    /// of the last few was faster, no more are timed.
    private static final double WINDOW = 0.2;

    private static final int PATIENCE = 4;
    private static final int MOST_WINDOWS = 20;
    private static final double FASTER = 0.95;

    private final SweepPlan plan;
    private final WorkerPool alone;
    private final LongSupplier clock;

    /// Seconds lost while code was cold, which a sweep loses too.
    private double cold;

    private SweepEstimate(SweepPlan plan, WorkerPool alone, LongSupplier clock) {
        this.plan = plan;
        this.alone = alone;
        this.clock = clock;
    }

    /// Seconds that all runs take on some threads.
    ///
    /// @param clock nanoseconds
    public static double seconds(SweepPlan plan, int threads, LongSupplier clock) {
        int[] some = IntStream.range(0, SOME)
                .map(i -> (int) ((plan.size() - 1L) * i / (SOME - 1)))
                .distinct()
                .toArray();
        try (WorkerPool alone = new WorkerPool(1)) {
            SweepEstimate estimate = new SweepEstimate(plan, alone, clock);
            double mean = IntStream.of(some)
                    .mapToObj(plan::run)
                    .mapToDouble(estimate::seconds)
                    .average()
                    .orElseThrow();
            return estimate.cold + mean * plan.size() / Math.min(threads, plan.size());
        }
    }

    private double seconds(PlannedRun run) {
        SweepRequest request = plan.request();
        double step = fastest(() -> steps(run));
        double reading = fastest(() -> reading(run));
        return step * run.script().steps(request.last())
                + reading * request.steps().size();
    }

    /// Times something once for a window.
    @FunctionalInterface
    private interface Timed {
        /// Seconds that it took.
        double once();
    }

    private double fastest(Timed timed) {
        Map<Double, Double> passed = new LinkedHashMap<>();
        double least = Double.POSITIVE_INFINITY;
        int slower = -1;
        for (int i = 0; i < MOST_WINDOWS && slower < PATIENCE; i++) {
            long start = clock.getAsLong();
            double next = timed.once();
            passed.merge(next, (clock.getAsLong() - start) / SECOND, Double::sum);
            slower = next < FASTER * least ? 0 : slower + 1;
            least = Math.min(least, next);
        }
        double warm = least;
        passed.forEach((one, seconds) -> cold += one > 0 ? seconds * (1 - warm / one) : 0);
        return least;
    }

    /// Seconds of a step, from those that are taken in a window.
    private double steps(PlannedRun run) {
        ScriptFold fold = new ScriptFold(run.script(), alone);
        long start = clock.getAsLong();
        long taken = 0;
        double passed = 0;
        while (passed < WINDOW && taken < plan.request().last() && fold.advance()) {
            taken++;
            passed = (clock.getAsLong() - start) / SECOND;
        }
        return taken == 0 ? 0 : passed / taken;
    }

    /// Seconds that it takes to begin a run and to measure it.
    private double reading(PlannedRun run) {
        SweepRequest asked = plan.request();
        SweepRequest atOnce = new SweepRequest(
                asked.base(),
                asked.axes(),
                asked.seeds(),
                List.of(0L),
                asked.measures(),
                asked.skipping(),
                Tuning.NONE);
        RunResult measured = new MeasuredRun(atOnce, alone, clock).of(run, () -> false);
        return measured == null ? 0 : measured.seconds();
    }
}
