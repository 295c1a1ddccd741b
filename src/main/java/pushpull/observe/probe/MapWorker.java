package pushpull.observe.probe;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.settings.ReadableFailure;
import pushpull.snapshot.MapResult;
import pushpull.tensor.WorkerPool;

/// The thread that computes decision regions and force fields beside the trainer's, one request after the other.
///
/// It rests several times as long as it works, a second at most, so that the run is hardly slowed.
public final class MapWorker implements AutoCloseable {
    private static final int REST = 3;
    private static final long LONGEST = 1_000_000_000L;
    private final BlockingQueue<FrozenRun> asked = new LinkedBlockingQueue<>();
    private final BiConsumer<MapResult, String> answers;
    private final LongSupplier clock;
    private final Thread thread;
    private volatile boolean busy;
    private volatile long rested;

    /// @param answers receives, on this thread, the maps, and why they could not be computed, empty if they were
    public MapWorker(BiConsumer<MapResult, String> answers, LongSupplier clock) {
        this.answers = answers;
        this.clock = clock;
        rested = clock.getAsLong();
        thread = Thread.ofPlatform()
                .daemon()
                .name("probe")
                .priority(Thread.MIN_PRIORITY)
                .start(this::work);
    }

    /// Whether it has no work.
    public boolean isIdle() {
        return !busy;
    }

    /// Whether it has rested long enough while a run plays.
    public boolean isRested() {
        return clock.getAsLong() - rested >= 0;
    }

    /// Hands over a frozen run; only while the worker is idle.
    public void compute(FrozenRun frozen) {
        busy = true;
        asked.add(frozen);
    }

    private void work() {
        try (WorkerPool workers = new WorkerPool(1)) {
            MapComputer computer = new MapComputer(workers);
            while (!Thread.currentThread().isInterrupted()) {
                compute(computer, asked.take());
            }
        } catch (InterruptedException _) {
            // close() interrupts: nothing is waiting for an answer.
            Thread.currentThread().interrupt();
        }
    }

    private void compute(MapComputer computer, FrozenRun frozen) {
        long begun = clock.getAsLong();
        @Nullable MapResult maps = null;
        String failure = "";
        try {
            maps = computer.of(frozen);
        } catch (RuntimeException | Error problem) {
            failure = ReadableFailure.of(problem);
        }
        long now = clock.getAsLong();
        rested = now + Math.min(LONGEST, REST * (now - begun));
        busy = false;
        answers.accept(maps == null ? MapResult.NOTHING : maps, failure);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
