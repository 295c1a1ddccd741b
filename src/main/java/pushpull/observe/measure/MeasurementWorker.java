package pushpull.observe.measure;

import java.util.EnumSet;
import java.util.Set;
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

/// A thread that measures snapshots beside the run: each part takes at most a fifth of the time, a costly one a tenth.
///
/// Of the snapshots offered, only the newest is measured. The thread starts when there is first something to measure.
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
    public void offer(Snapshot snapshot, Set<SnapshotPart> watched, Object line) {
        Set<SnapshotPart> measured = EnumSet.noneOf(SnapshotPart.class);
        watched.stream().filter(SnapshotMeasurer::covers).forEach(measured::add);
        if (thread == null && !measured.isEmpty()) {
            thread = Thread.ofPlatform().daemon().name("measure").start(this::work);
        }
        if (thread != null) {
            orders.add(new MeasurementSchedule.Order(snapshot, measured, line));
        }
    }

    private void work() {
        try {
            MeasurementSchedule.Order order = newest(orders.take());
            while (!Thread.currentThread().isInterrupted()) {
                SnapshotPart due = schedule.due(order, clock.getAsLong());
                if (due != null) {
                    measure(due, order);
                }
                long wait = due != null ? 0 : schedule.wait(order, clock.getAsLong());
                MeasurementSchedule.Order next = orders.poll(wait, TimeUnit.NANOSECONDS);
                order = newest(next == null ? order : next);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private MeasurementSchedule.Order newest(MeasurementSchedule.Order first) {
        MeasurementSchedule.Order order = first;
        for (MeasurementSchedule.Order next = orders.poll(); next != null; next = orders.poll()) {
            order = next;
        }
        return order;
    }

    private void measure(SnapshotPart part, MeasurementSchedule.Order order) {
        long start = clock.getAsLong();
        try {
            results.accept(SnapshotMeasurer.of(part, order.snapshot()), order.line());
        } catch (RuntimeException | Error failure) {
            long step = order.snapshot().step();
            results.accept(new Measurement.Failed(part, step, Spoken.of(failure)), order.line());
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
