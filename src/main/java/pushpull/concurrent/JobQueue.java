package pushpull.concurrent;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// A thread for long work that a window does not wait for, such as reading and writing files: one after the other, in
/// order.
public final class JobQueue implements AutoCloseable {
    private static final long PATIENCE = 2000;

    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile @Nullable Job<?> current;
    private volatile boolean closed;

    public JobQueue(String name) {
        thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    /// Hands work over; returns at once.
    public <T> Job<T> start(Job.Work<T> work) {
        Job<T> job = new Job<>(work);
        waiting.add(job);
        return job;
    }

    /// Cancels what is under way and what is waiting.
    public void cancel() {
        waiting.forEach(Job::cancel);
        Job<?> now = current;
        if (now != null) {
            now.cancel();
        }
    }

    private void work() {
        try {
            while (!closed || !waiting.isEmpty()) {
                Job<?> next = waiting.take();
                current = next;
                next.run();
                current = null;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes no more work and waits up to two seconds for what was handed over.
    @Override
    public void close() {
        closed = true;
        start(_ -> true);
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
