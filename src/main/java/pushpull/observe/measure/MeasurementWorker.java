package pushpull.observe.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Spoken;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// A thread that measures snapshots beside the runs: each part takes at most a fifth of the time, a costly one a tenth,
/// however many runs share it.
///
/// Of the snapshots offered by a run, only the newest is measured. The thread starts when there is first something
/// to measure.
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
    public void offer(Snapshot snapshot, Set<SnapshotPart> watched, MeasurementSchedule.Order.Source source) {
        Set<SnapshotPart> measured = EnumSet.noneOf(SnapshotPart.class);
        watched.stream().filter(SnapshotMeasurer::covers).forEach(measured::add);
        if (thread == null && !measured.isEmpty()) {
            thread = Thread.ofPlatform().daemon().name("measure").start(this::work);
        }
        if (thread != null) {
            orders.add(new MeasurementSchedule.Order(snapshot, measured, source));
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
                    SnapshotPart due = schedule.due(order, clock.getAsLong());
                    if (due != null) {
                        last = order.source().run();
                        measure(due, order);
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

    private void measure(SnapshotPart part, MeasurementSchedule.Order order) {
        long start = clock.getAsLong();
        try {
            results.accept(
                    SnapshotMeasurer.of(part, order.snapshot()), order.source().line());
        } catch (RuntimeException | Error failure) {
            long step = order.snapshot().step();
            results.accept(
                    new Measurement.Failed(part, step, Spoken.of(failure)),
                    order.source().line());
        }
        schedule.measured(part, order, start, clock.getAsLong());
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
