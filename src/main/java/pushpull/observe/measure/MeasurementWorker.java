package pushpull.observe.measure;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Spoken;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// A thread that measures snapshots beside the run: each part takes at most a fifth of the time, a costly one a tenth.
///
/// Of the snapshots offered, only the newest is measured, and then what earlier steps lack. The thread starts when
/// there is first something to measure.
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
            MeasurementSchedule.Order order = newest(orders.take());
            while (!Thread.currentThread().isInterrupted()) {
                SnapshotPart due = schedule.due(order, clock.getAsLong());
                MeasurementSchedule.Due past = due == null ? schedule.duePast(order, clock.getAsLong()) : null;
                if (due != null) {
                    long start = clock.getAsLong();
                    measure(due, order.snapshot().step(), order::snapshot, order.line());
                    schedule.measured(due, order, start, clock.getAsLong());
                } else if (past != null) {
                    long start = clock.getAsLong();
                    measure(past.part(), past.step().step(), past.step().places(), order.line());
                    schedule.measuredPast(start, clock.getAsLong());
                }
                long wait = due != null || past != null ? 0 : schedule.wait(order, clock.getAsLong());
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

    private void measure(SnapshotPart part, long step, Supplier<Snapshot> snapshot, Object line) {
        try {
            results.accept(SnapshotMeasurer.of(part, snapshot.get()), line);
        } catch (RuntimeException | Error failure) {
            results.accept(new Measurement.Failed(part, step, Spoken.of(failure)), line);
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
