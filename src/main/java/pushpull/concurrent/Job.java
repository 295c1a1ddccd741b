package pushpull.concurrent;

import org.jspecify.annotations.Nullable;

/// A background job with its progress and its outcome.
///
/// The thread that started it reads both now and then and never waits; the work reports its progress, and learns then
/// whether it was cancelled.
public final class Job<T> {
    private final Work<T> work;
    private volatile double share;
    private volatile boolean cancelled;
    private volatile @Nullable Outcome<T> outcome;

    /// The work, which runs on the queue's thread.
    @FunctionalInterface
    public interface Work<T> {
        /// @param progress to be called now and then with the share done
        T on(Progress progress);
    }

    /// Reports how much of the work is done.
    @FunctionalInterface
    public interface Progress {
        /// @param share 0 to 1
        /// @throws Cancelled if the job was cancelled
        void reached(double share);
    }

    /// How work ended.
    public sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(Throwable why) implements Outcome<T> {}

        record Stopped<T>() implements Outcome<T> {}
    }

    /// Thrown to end a cancelled job; caught by [Job] alone.
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Cancelled() {
            super("no longer wanted", null, false, false);
        }
    }

    Job(Work<T> work) {
        this.work = work;
    }

    void run() {
        try {
            reached(0);
            outcome = new Outcome.Done<>(work.on(this::reached));
        } catch (Cancelled _) {
            // The canceller knows; nothing was lost.
            outcome = new Outcome.Stopped<>();
        } catch (RuntimeException | Error why) {
            outcome = new Outcome.Failed<>(why);
        }
    }

    private void reached(double done) {
        share = done;
        if (cancelled) {
            throw new Cancelled();
        }
    }

    /// The share done, 0 to 1.
    public double share() {
        return share;
    }

    /// Asks the work to stop soon; does not wait.
    public void cancel() {
        cancelled = true;
    }

    /// How it ended; null before.
    public @Nullable Outcome<T> outcome() {
        return outcome;
    }
}
