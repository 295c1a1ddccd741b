package pushpull.sweep.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.sweep.plan.SweepPlan;
import pushpull.tensor.WorkerPool;

/// Runs the runs of a plan side by side, each on one thread, and hands the results over in the order of the plan.
///
/// However many runs there are, no more than a few hundred results wait for an earlier one that takes longer.
public final class SweepRunner {
    private static final int WAITING = 256;
    private static final long PATIENCE = 250;
    private static final double SECOND = 1e9;

    private final SweepPlan plan;
    private final int threads;
    private final LongSupplier clock;
    private final int priority;
    private volatile boolean stopped;

    /// @param threads how many runs are under way at once
    /// @param clock nanoseconds
    public SweepRunner(SweepPlan plan, int threads, LongSupplier clock) {
        this(plan, threads, clock, Thread.NORM_PRIORITY);
    }

    private SweepRunner(SweepPlan plan, int threads, LongSupplier clock, int priority) {
        this.plan = plan;
        this.threads = threads;
        this.clock = clock;
        this.priority = priority;
    }

    /// One run at a time at the lowest priority, beside a window that is in use.
    public static SweepRunner inBackground(SweepPlan plan, LongSupplier clock) {
        return new SweepRunner(plan, 1, clock, Thread.MIN_PRIORITY);
    }

    /// Runs some of the runs and returns when all of them are done and handed over, or it was stopped. What a run
    /// throws, it throws.
    ///
    /// @param numbers of the runs, in the order in which they begin and are handed over
    /// @param results receives each on the calling thread
    /// @param told learns on the calling thread how far it is, now and then and at the end
    /// @return whether all were handed over
    public boolean run(int[] numbers, Consumer<RunResult> results, Consumer<SweepProgress> told) {
        Crew crew = new Crew(numbers);
        int hands = Math.min(threads, numbers.length);
        Thread[] started = new Thread[hands];
        for (int i = 0; i < hands; i++) {
            started[i] = Thread.ofPlatform()
                    .daemon()
                    .priority(priority)
                    .name("sweep-" + (i + 1))
                    .start(crew::work);
        }
        try {
            return crew.handOver(results, told);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            crew.end();
            join(started);
        }
    }

    /// Ends [#run] soon, without the runs that are under way; does not wait.
    public void stop() {
        stopped = true;
    }

    private static void join(Thread... threads) {
        boolean interrupted = Thread.interrupted();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                // The threads end after the step that they are at; who interrupted is told then.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// A result with its place in the order, or why there is none.
    private record Finished(
            int place, @Nullable RunResult result, @Nullable Throwable failure) {}

    /// The threads that share some runs.
    private final class Crew {
        private final int[] numbers;
        private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
        private final Semaphore room = new Semaphore(WAITING);
        private final AtomicInteger next = new AtomicInteger();
        private volatile boolean over;

        private Crew(int... numbers) {
            this.numbers = numbers;
        }

        private void work() {
            try (WorkerPool alone = new WorkerPool(1)) {
                MeasuredRun measured = new MeasuredRun(plan.request(), alone, clock);
                for (room.acquire(); !isOver(); room.acquire()) {
                    int place = next.getAndIncrement();
                    if (place >= numbers.length) {
                        return;
                    }
                    finished.add(finished(measured, place));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private Finished finished(MeasuredRun measured, int place) {
            try {
                return new Finished(place, measured.of(plan.run(numbers[place]), this::isOver), null);
            } catch (RuntimeException | Error failure) {
                return new Finished(place, null, failure);
            }
        }

        private boolean isOver() {
            return over || stopped;
        }

        private void end() {
            over = true;
            room.release(threads);
        }

        private boolean handOver(Consumer<RunResult> results, Consumer<SweepProgress> told)
                throws InterruptedException {
            Map<Integer, RunResult> early = new TreeMap<>();
            long start = clock.getAsLong();
            int done = 0;
            int handed = 0;
            while (handed < numbers.length && !stopped) {
                Finished one = finished.poll(PATIENCE, TimeUnit.MILLISECONDS);
                if (one != null) {
                    rethrow(one.failure);
                    done++;
                    if (one.result != null) {
                        early.put(one.place, one.result);
                    }
                }
                for (RunResult due = early.remove(handed); due != null; due = early.remove(handed)) {
                    results.accept(due);
                    handed++;
                    room.release();
                }
                told.accept(progress(done, (clock.getAsLong() - start) / SECOND));
            }
            return handed == numbers.length;
        }

        private SweepProgress progress(int done, double seconds) {
            int running = Math.min(next.get(), numbers.length) - done;
            double left = done == 0 ? Double.NaN : seconds / done * (numbers.length - done);
            return new SweepProgress(done, Math.max(0, running), numbers.length, left);
        }

        private static void rethrow(@Nullable Throwable failure) {
            switch (failure) {
                case null -> {}
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                case Throwable problem -> throw new IllegalStateException(problem);
            }
        }
    }
}
