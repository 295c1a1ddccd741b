package pushpull.concurrent;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// A thread that runs long jobs in order, such as reading and writing files, so that the window does not wait for them.
public final class JobQueue implements AutoCloseable {
    private static final long PATIENCE = 2000;

    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile @Nullable Job<?> current;
    private volatile boolean closed;

    public JobQueue(String name) {
        thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    /// Queues a job; returns at once.
    public <T> Job<T> start(Job.Work<T> work) {
        Job<T> job = new Job<>(work);
        waiting.add(job);
        return job;
    }

    /// Cancels the running job and all that wait.
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

    /// Takes no more jobs and waits up to two seconds for those that were queued.
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
