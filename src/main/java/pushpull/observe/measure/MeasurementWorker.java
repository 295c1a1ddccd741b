package pushpull.observe.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pushpull.settings.ReadableFailure;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// A thread that measures snapshots beside the runs: each part takes at most a fifth of the time, a costly one a tenth,
/// however many runs share it.
///
/// Of the snapshots offered by a run, only the newest is measured, and then what its earlier steps lack. The thread
/// starts when there is first something to measure.
public final class MeasurementWorker implements AutoCloseable {
    private final BlockingQueue<MeasurementSchedule.Order> orders = new LinkedBlockingQueue<>();
    private final BiConsumer<Measurement, Object> results;
    private final LongSupplier clock;
    private final MeasurementSchedule schedule = new MeasurementSchedule();
    private @Nullable Thread thread;

    /// @param results receives, on this thread, each measurement and the branch that it belongs to
    /// @param clock nanoseconds
    public MeasurementWorker(BiConsumer<Measurement, Object> results, LongSupplier clock) {
        this.results = results;
        this.clock = clock;
    }

    /// Offers a snapshot; returns at once.
    public void offer(MeasurementSchedule.Order asked) {
        MeasurementSchedule.Order order = asked.measured();
        if (thread == null && !order.parts().isEmpty()) {
            thread = Thread.ofPlatform().daemon().name("measure").start(this::work);
        }
        if (thread != null) {
            orders.add(order);
        }
    }

    private void work() {
        try {
            NavigableMap<Integer, MeasurementSchedule.Order> newest = new TreeMap<>();
            take(orders.take(), newest);
            int last = -1;
            while (!Thread.currentThread().isInterrupted()) {
                long wait = Long.MAX_VALUE;
                for (MeasurementSchedule.Order order : inTurn(newest, last)) {
                    if (measureDue(order)) {
                        last = order.source().run();
                        wait = 0;
                        break;
                    }
                    wait = Math.min(wait, schedule.wait(order, clock.getAsLong()));
                }
                take(orders.poll(wait, TimeUnit.NANOSECONDS), newest);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Measures one part of a snapshot, or of a step before it; false if nothing is due yet.
    private boolean measureDue(MeasurementSchedule.Order order) {
        long start = clock.getAsLong();
        Object line = order.source().line();
        SnapshotPart due = schedule.due(order, start);
        if (due != null) {
            measure(due, order.snapshot().step(), order::snapshot, line);
            schedule.measured(due, order, start, clock.getAsLong());
            return true;
        }
        MeasurementSchedule.Due past = schedule.duePast(order, start);
        if (past != null) {
            measure(past.part(), past.step().step(), past.step().places(), line);
            schedule.measuredPast(start, clock.getAsLong());
        }
        return past != null;
    }

    /// What there is to measure, beginning with the run after the one that was measured last.
    private static List<MeasurementSchedule.Order> inTurn(
            NavigableMap<Integer, MeasurementSchedule.Order> newest, int last) {
        List<MeasurementSchedule.Order> turn =
                new ArrayList<>(newest.tailMap(last, false).values());
        turn.addAll(newest.headMap(last, true).values());
        return turn;
    }

    /// Keeps the newest order of each run that there still is.
    private void take(
            MeasurementSchedule.@Nullable Order first, NavigableMap<Integer, MeasurementSchedule.Order> newest) {
        for (MeasurementSchedule.Order next = first; next != null; next = orders.poll()) {
            newest.put(next.source().run(), next);
            newest.tailMap(next.source().runs(), true).clear();
        }
    }

    private void measure(SnapshotPart part, long step, Supplier<Snapshot> snapshot, Object line) {
        try {
            results.accept(SnapshotMeasurer.of(part, snapshot.get()), line);
        } catch (RuntimeException | Error failure) {
            results.accept(new Measurement.Failed(part, step, ReadableFailure.of(failure)), line);
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
