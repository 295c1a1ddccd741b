package pushpull.concurrent;

import org.jspecify.annotations.Nullable;

/// One piece of long work that is waiting, under way or over: how far it is, and what has become of it.
///
/// Whoever asked for it looks now and then and never waits; whoever does it says how far it is, and learns there that
/// it is no longer wanted.
public final class Job<T> {
    private final Work<T> work;
    private volatile double share;
    private volatile boolean cancelled;
    private volatile @Nullable Outcome<T> outcome;

    /// What is to be done, on the thread of the errands.
    @FunctionalInterface
    public interface Work<T> {
        /// @param progress told now and then how much is done
        T on(Progress progress);
    }

    /// Told how much of the work is done.
    @FunctionalInterface
    public interface Progress {
        /// @param share 0 to 1
        /// @throws Cancelled where the work is no longer wanted
        void reached(double share);
    }

    /// How work ended.
    public sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(RuntimeException why) implements Outcome<T> {}

        record Stopped<T>() implements Outcome<T> {}
    }

    /// Ends work that is no longer wanted; only [Job] catches it.
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
            // Whoever cancelled knows; nothing was lost.
            outcome = new Outcome.Stopped<>();
        } catch (RuntimeException why) {
            outcome = new Outcome.Failed<>(why);
        }
    }

    private void reached(double done) {
        share = done;
        if (cancelled) {
            throw new Cancelled();
        }
    }

    /// How much is done, 0 to 1.
    public double share() {
        return share;
    }

    /// Asks to stop soon; does not wait.
    public void cancel() {
        cancelled = true;
    }

    /// How it ended; null before.
    public @Nullable Outcome<T> outcome() {
        return outcome;
    }
}
