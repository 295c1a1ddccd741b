package pushpull.file;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.concurrent.JobQueue;
import pushpull.concurrent.Mailbox;
import pushpull.run.Command;
import pushpull.settings.ReadableFailure;
import pushpull.timeline.RunRecord;

/// Saves a running session now and then: within a second after a change, and rarely while it only steps.
///
/// It requests a record from the trainer and hands it to another thread for writing; it waits for neither.
public final class Autosave {
    private static final long PERIOD = 400_000_000L;
    private static final long RARELY = 1_000_000_000L;

    private final Consumer<Command> trainer;
    private final JobQueue jobs;
    private final Function<RunRecord, SavedSession> named;
    private final Mailbox<RunRecord> answer = new Mailbox<>();
    private final Mailbox<List<RunRecord>> comparisonAnswer = new Mailbox<>();
    private @Nullable Compared compared;
    private @Nullable SavedComparison comparison;
    private SessionLock sessionLock;
    private @Nullable SavedSession noted;
    private @Nullable Job<Boolean> writing;
    private long asked = Long.MIN_VALUE;
    private long notedAt;
    private volatile boolean ended;

    /// @param trainer receives the requests for a record
    /// @param jobs the thread that writes
    /// @param named gives a record the names that it has in the window
    public Autosave(
            SessionLock sessionLock,
            Consumer<Command> trainer,
            JobQueue jobs,
            Function<RunRecord, SavedSession> named) {
        this.sessionLock = sessionLock;
        this.trainer = trainer;
        this.jobs = jobs;
        this.named = named;
    }

    /// A comparison that is open beside the run.
    ///
    /// @param trainer receives the requests for records
    /// @param named gives the records the names that they have in the window
    public record Compared(Consumer<Command> trainer, Function<List<RunRecord>, SavedComparison> named) {}

    /// From now on saves a comparison beside the run, or none.
    public void compare(@Nullable Compared open) {
        compared = open;
        comparison = null;
        comparisonAnswer.poll();
    }

    /// Continues in the file of a recovered session; the present file is released.
    public void moveTo(SessionLock other) {
        SessionLock before = sessionLock;
        sessionLock = other;
        noted = null;
        jobs.start(_ -> {
            before.discard();
            before.close();
            return true;
        });
    }

    /// Takes the trainer's answer, and requests the next record when it is due.
    ///
    /// @param now nanoseconds
    public void frame(long now) {
        List<RunRecord> runs = comparisonAnswer.poll();
        if (runs != null && compared != null) {
            comparison = compared.named.apply(runs);
        }
        RunRecord recording = answer.poll();
        if (recording != null) {
            save(named.apply(recording).with(comparison), now);
        }
        if (asked == Long.MIN_VALUE || now - asked >= PERIOD) {
            asked = now;
            if (compared != null) {
                compared.trainer.accept(new Command.RecordAllOfEach(comparisonAnswer));
            }
            trainer.accept(new Command.RecordAll(answer));
        }
    }

    private void save(SavedSession session, long now) {
        boolean busy = writing != null && writing.outcome() == null;
        if (!busy && (noted == null || changed(session, noted) || now - notedAt >= RARELY)) {
            noted = session;
            notedAt = now;
            SessionLock here = sessionLock;
            writing = jobs.start(_ -> {
                if (!ended) {
                    here.write(session);
                }
                return true;
            });
        }
    }

    private static boolean changed(SavedSession now, SavedSession before) {
        return isChanged(now.recording(), before.recording())
                || !now.title().equals(before.title())
                || !now.place().equals(before.place())
                || isChanged(now.comparison(), before.comparison());
    }

    private static boolean isChanged(@Nullable SavedComparison now, @Nullable SavedComparison before) {
        if (now == null || before == null) {
            return (now == null) != (before == null);
        }
        boolean same = now.names().equals(before.names())
                && now.title().equals(before.title())
                && now.place().equals(before.place());
        return !same
                || IntStream.range(0, now.runs().size())
                        .anyMatch(
                                i -> isChanged(now.runs().get(i), before.runs().get(i)));
    }

    private static boolean isChanged(RunRecord now, RunRecord before) {
        return now.last() < before.last() || !now.done().equals(before.done());
    }

    /// Why the session cannot be saved; empty if it can.
    public String problem() {
        return writing != null && writing.outcome() instanceof Job.Outcome.Failed<Boolean> failed
                ? ReadableFailure.of(failed.why())
                : "";
    }

    /// Ends in good order: the session is no longer needed.
    ///
    /// Frames may still come while the process ends; what they would save after this is not written.
    ///
    /// @param isNeeded whether the session is left for another start all the same; asked on the thread that writes
    public void end(Supplier<Boolean> isNeeded) {
        SessionLock here = sessionLock;
        jobs.start(_ -> {
            ended = true;
            try (here) {
                if (!isNeeded.get()) {
                    here.discard();
                }
            }
            return true;
        });
    }
}
