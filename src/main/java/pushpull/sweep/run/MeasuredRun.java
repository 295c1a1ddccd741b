package pushpull.sweep.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.measure.Measures;
import pushpull.measure.Metric;
import pushpull.measure.MetricInput;
import pushpull.observe.SnapshotBuilder;
import pushpull.observe.measure.StandardMetrics;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.history.History;
import pushpull.sweep.plan.PlannedRun;
import pushpull.sweep.plan.SweepRequest;
import pushpull.tensor.WorkerPool;
import pushpull.train.ScriptFold;
import pushpull.train.Training;

/// One run of a sweep: a script folded to its last step without a history, and measured at the steps asked for.
///
/// Measures are of all points, as those of `pushpull train` are.
final class MeasuredRun {
    private static final double SECOND = 1e9;
    private static final History NOTHING = new History(new long[0], new double[0], new double[0], List.of());

    private final SweepRequest request;
    private final WorkerPool alone;
    private final LongSupplier clock;

    /// @param alone a pool of one thread
    /// @param clock nanoseconds
    MeasuredRun(SweepRequest request, WorkerPool alone, LongSupplier clock) {
        this.request = request;
        this.alone = alone;
        this.clock = clock;
    }

    /// Runs one to its end.
    ///
    /// @param stopped asked before every step
    /// @return null if it was stopped
    @Nullable
    RunResult of(PlannedRun run, BooleanSupplier stopped) {
        long start = clock.getAsLong();
        ScriptFold fold = new ScriptFold(run.script(), alone);
        List<RunResult.Reading> readings = new ArrayList<>();
        for (long step : request.steps()) {
            boolean reached = to(step, fold, stopped);
            if (stopped.getAsBoolean()) {
                return null;
            }
            if (reached
                    || readings.isEmpty()
                    || readings.getLast().step() != fold.training().step()) {
                readings.add(reading(fold.training()));
            }
            if (!reached) {
                break;
            }
        }
        return new RunResult(run, readings, (clock.getAsLong() - start) / SECOND);
    }

    private static boolean to(long step, ScriptFold fold, BooleanSupplier stopped) {
        fold.applyDue();
        while (fold.isBefore(step) && !stopped.getAsBoolean()) {
            if (!fold.advance()) {
                return false;
            }
            fold.applyDue();
        }
        return true;
    }

    private RunResult.Reading reading(Training training) {
        String hash = training.state().hash();
        List<Double> values = List.of();
        if (!request.measures().isEmpty()) {
            MetricInput sample = StandardMetrics.sample(new SnapshotBuilder(training)
                    .snapshot(SnapshotRequest.MEASURES, new RunStatus(RunStatus.Phase.PAUSED, ""), NOTHING, 0));
            List<Metric> metrics = request.measures();
            values = Measures.of(metrics, sample, alone, _ -> {}).values().stream()
                    .map(Measures.Measured::value)
                    .toList();
        }
        return new RunResult.Reading(training.step(), training.loss(), values, hash);
    }
}
