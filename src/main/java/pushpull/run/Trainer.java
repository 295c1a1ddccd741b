package pushpull.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.snapshot.ComparisonSnapshot;
import pushpull.snapshot.Snapshot;

/// The actor that runs a script on a thread of its own: commands in through a queue, snapshots out through a mailbox.
///
/// [ComparisonTrainer] is the same for several runs.
public final class Trainer implements AutoCloseable {
    private final Mailbox<Snapshot> snapshots = new Mailbox<>();
    private final TrainingLoop loop;

    /// Starts paused at step 0 of the script.
    ///
    /// @param threads how many threads share the row loop
    /// @param clock nanoseconds, such as `System::nanoTime`
    public Trainer(Script script, int threads, LongSupplier clock) {
        this(script, threads, clock, CompletableFuture.completedFuture(true));
    }

    /// As above, but sets the run up and then waits.
    ///
    /// @param begin completes when the trainer may take commands and publish
    public Trainer(Script script, int threads, LongSupplier clock, CompletableFuture<?> begin) {
        loop = new TrainingLoop(new First(snapshots), clock);
        loop.start(List.of(script), threads, begin);
    }

    /// The one run that there is.
    private record First(Mailbox<Snapshot> mailbox) implements TrainingLoop.Outlet {
        @Override
        public boolean isEmpty() {
            return mailbox.isEmpty();
        }

        @Override
        public void put(ComparisonSnapshot snapshots) {
            mailbox.put(snapshots.runs().getFirst());
        }
    }

    /// Hands a command over; returns at once.
    public void send(Command command) {
        loop.send(command, AddressedCommand.ALL);
    }

    /// The mailbox that holds the newest snapshot.
    public Mailbox<Snapshot> snapshots() {
        return snapshots;
    }

    /// Stops after the present step; does not wait for it.
    @Override
    public void close() {
        loop.close();
    }
}
