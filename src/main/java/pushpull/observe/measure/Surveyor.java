package pushpull.observe.measure;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.Aspect;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.Study;

/// Measures snapshots on a thread of its own, so that the run goes on beside it: each aspect takes at most a fifth of
/// the time, a costly one a tenth.
///
/// Of the snapshots that it is offered only the newest is measured. The thread begins with the first that there is
/// something to measure of.
public final class Surveyor implements AutoCloseable {
    private final BlockingQueue<SurveyPlan.Order> orders = new LinkedBlockingQueue<>();
    private final BiConsumer<Study, Object> results;
    private final LongSupplier clock;
    private final SurveyPlan plan = new SurveyPlan();
    private @Nullable Thread thread;

    /// @param results told, on this thread, what was measured and on which line of the run
    /// @param clock nanoseconds
    public Surveyor(BiConsumer<Study, Object> results, LongSupplier clock) {
        this.results = results;
        this.clock = clock;
    }

    /// Hands a snapshot over; returns at once.
    public void offer(Snapshot snapshot, Set<Aspect> watched, Object line) {
        Set<Aspect> measured = EnumSet.noneOf(Aspect.class);
        watched.stream().filter(Measuring::covers).forEach(measured::add);
        if (thread == null && !measured.isEmpty()) {
            thread = Thread.ofPlatform().daemon().name("measure").start(this::work);
        }
        if (thread != null) {
            orders.add(new SurveyPlan.Order(snapshot, measured, line));
        }
    }

    private void work() {
        try {
            SurveyPlan.Order order = newest(orders.take());
            while (!Thread.currentThread().isInterrupted()) {
                Aspect due = plan.due(order, clock.getAsLong());
                if (due != null) {
                    measure(due, order);
                }
                long wait = due != null ? 0 : plan.wait(order, clock.getAsLong());
                SurveyPlan.Order next = orders.poll(wait, TimeUnit.NANOSECONDS);
                order = newest(next == null ? order : next);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private SurveyPlan.Order newest(SurveyPlan.Order first) {
        SurveyPlan.Order order = first;
        for (SurveyPlan.Order next = orders.poll(); next != null; next = orders.poll()) {
            order = next;
        }
        return order;
    }

    private void measure(Aspect aspect, SurveyPlan.Order order) {
        long start = clock.getAsLong();
        try {
            results.accept(Measuring.of(aspect, order.snapshot()), order.line());
        } catch (RuntimeException failure) {
            long step = order.snapshot().step();
            results.accept(new Study.Failed(aspect, step, String.valueOf(failure.getMessage())), order.line());
        }
        plan.measured(aspect, order, start, clock.getAsLong());
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
