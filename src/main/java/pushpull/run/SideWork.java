package pushpull.run;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.observe.measure.MeasurementSchedule;
import pushpull.observe.measure.MeasurementWorker;
import pushpull.observe.probe.FrozenRun;
import pushpull.observe.probe.MapWorker;
import pushpull.snapshot.ComparisonSnapshot;
import pushpull.timeline.ActiveRun;

/// What is worked out beside the steps, on one thread for measurements and one for maps, whatever the number of runs.
/// The answers come back as commands.
final class SideWork implements AutoCloseable {
    private final MeasurementWorker measurements;
    private final MapWorker maps;
    /// The runs whose maps are computed or have not been taken yet, the oldest first.
    private final Queue<RunController> asked = new ArrayDeque<>();
    private int turn;

    /// @param answers receives the results, on the threads that worked them out
    SideWork(Consumer<Command> answers, LongSupplier clock) {
        measurements = new MeasurementWorker(
                (measurement, line) -> answers.accept(new Command.Measured(measurement, line)), clock);
        maps = new MapWorker((found, failure) -> answers.accept(new Command.MapsComputed(found, failure)), clock);
    }

    /// Hands a due request for maps to the worker if it is idle and, while runs play, has rested; runs take turns.
    void computeMaps(List<RunController> runs, boolean playing) {
        if (!maps.isIdle() || playing && !maps.isRested()) {
            return;
        }
        for (int i = 0; i < runs.size(); i++) {
            RunController run = runs.get(Math.floorMod(turn + i, runs.size()));
            ActiveRun now = run.active();
            @Nullable FrozenRun frozen = now == null ? null : run.view().due(now);
            if (frozen != null) {
                turn = runs.indexOf(run) + 1;
                asked.add(run);
                maps.compute(frozen);
                return;
            }
        }
    }

    /// Gives maps that were computed to the run that they are of.
    void receive(Command.MapsComputed answer) {
        RunController run = asked.poll();
        if (run != null) {
            run.view().maps().receive(answer.maps());
            if (!answer.failure().isEmpty()) {
                run.guard().showMessage(answer.failure());
            }
        }
    }

    /// Offers snapshots for measuring; what views request of a run is measured.
    void offer(ComparisonSnapshot snapshot, List<RunController> runs) {
        for (int i = 0; i < runs.size(); i++) {
            ActiveRun now = runs.get(i).active();
            if (now != null) {
                MeasurementSchedule.Order.Source source =
                        new MeasurementSchedule.Order.Source(i, runs.size(), now.line());
                runs.get(i).view().offer(snapshot.runs().get(i), measurements, source, now.line());
            }
        }
    }

    @Override
    public void close() {
        measurements.close();
        maps.close();
    }
}
