package pushpull.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pushpull.concurrent.Job;
import pushpull.concurrent.JobQueue;
import pushpull.settings.ReadableFailure;

/// Long work that a person asked the window for: done on other threads, and answered here once it is over.
///
/// What is wanted now goes before what only checks something; each has a thread.
public final class BackgroundJobs implements AutoCloseable {
    /// The value of [#share] while nothing is under way.
    public static final double NOTHING = -1;

    private static final long LASTING = 4_000_000_000L;

    private final JobQueue front = new JobQueue("front");
    private final JobQueue behind = new JobQueue("behind");
    private final List<TrackedJob<?>> trackedJobs = new ArrayList<>();
    private final Consumer<String> failures;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(NOTHING);
    private long now;
    private long toldAt;

    private record TrackedJob<T>(String words, Job<T> job, Consumer<T> then) {
        private boolean isOver() {
            return job.outcome() != null;
        }

        private boolean isShown() {
            return !words.isEmpty();
        }
    }

    /// @param failures told why work could not be done
    public BackgroundJobs(Consumer<String> failures) {
        this.failures = failures;
    }

    /// Begins what a person waits for.
    ///
    /// @param said what is being done
    /// @param then told what came of it, on the window's thread
    public <T> void start(String said, Job.Work<T> work, Consumer<T> then) {
        trackedJobs.addFirst(new TrackedJob<>(said, front.start(work), then));
        show();
    }

    /// Begins work whose end is not awaited.
    ///
    /// @param said what is being done; empty for what goes on without a word
    /// @return the work, which may fail or be cancelled and then answers nothing
    public <T> Job<T> startBehind(String said, Job.Work<T> work, Consumer<T> then) {
        Job<T> job = behind.start(work);
        trackedJobs.add(new TrackedJob<>(said, job, then));
        show();
        return job;
    }

    /// Says what was done, for a moment.
    public void showMessage(String sentence) {
        words.set(sentence);
        toldAt = now;
    }

    /// Cancels what is shown.
    public void cancel() {
        trackedJobs.stream()
                .filter(tracked -> tracked.isShown() && !tracked.isOver())
                .findFirst()
                .ifPresent(tracked -> tracked.job().cancel());
    }

    /// Answers what is over.
    ///
    /// @param nanos the time of the frame
    public void frame(long nanos) {
        now = nanos;
        for (TrackedJob<?> tracked : List.copyOf(trackedJobs)) {
            if (tracked.isOver()) {
                trackedJobs.remove(tracked);
                if (tracked.isShown()) {
                    words.set("");
                }
                answer(tracked);
            }
        }
        show();
    }

    private <T> void answer(TrackedJob<T> tracked) {
        switch (tracked.job().outcome()) {
            case Job.Outcome.Done<T> done -> tracked.then().accept(done.value());
            case Job.Outcome.Failed<T> failed -> failures.accept(ReadableFailure.of(failed.why()));
            case Job.Outcome.Stopped<T> _ -> {}
            case null -> throw new IllegalStateException("answered before it was over");
        }
    }

    private void show() {
        TrackedJob<?> first =
                trackedJobs.stream().filter(TrackedJob::isShown).findFirst().orElse(null);
        if (first != null) {
            words.set(first.words());
            share.set(first.job().share());
        } else {
            share.set(NOTHING);
            if (now - toldAt > LASTING) {
                words.set("");
            }
        }
    }

    /// What is being done or was done just now; empty if nothing is.
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /// How much of it is done, 0 to 1, or [#NOTHING].
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    @Override
    public void close() {
        front.cancel();
        behind.cancel();
        front.close();
        behind.close();
    }
}
