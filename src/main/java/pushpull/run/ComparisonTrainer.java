package pushpull.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.snapshot.ComparisonSnapshot;

/// The actor that runs several scripts in lock-step on one thread, with one pool of workers: commands in through a
/// queue, snapshots of all runs out through a mailbox.
///
/// One step is one step of all. Playback acts on all runs, whichever run a command is sent to; changes, edits and
/// requests act on one or on all. Each run has the bits that it has alone.
public final class ComparisonTrainer implements AutoCloseable {
    private final Mailbox<ComparisonSnapshot> snapshots = new Mailbox<>();
    private final TrainingLoop loop;

    /// Starts paused at step 0 of the scripts.
    ///
    /// @param threads how many threads share the row loops of all runs
    /// @param clock nanoseconds, such as `System::nanoTime`
    public ComparisonTrainer(List<Script> scripts, int threads, LongSupplier clock) {
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare");
        }
        loop = new TrainingLoop(new All(snapshots), clock);
        loop.start(scripts, threads, CompletableFuture.completedFuture(true));
    }

    private record All(Mailbox<ComparisonSnapshot> mailbox) implements TrainingLoop.Outlet {
        @Override
        public boolean isEmpty() {
            return mailbox.isEmpty();
        }

        @Override
        public void put(ComparisonSnapshot snapshots) {
            mailbox.put(snapshots);
        }
    }

    /// Hands a command over for all runs; returns at once.
    ///
    /// A change acts on those runs that have the setting. [Command.Record] and [Command.RecordAll] are answered for
    /// the first run; [Command.RecordEach] and [Command.RecordAllOfEach] for all.
    public void send(Command command) {
        loop.send(command, AddressedCommand.ALL);
    }

    /// Hands a command over for one run; returns at once. A command that belongs to a run which there is no more is
    /// ignored.
    ///
    /// @param run its number, from 0
    public void send(Command command, int run) {
        if (run < 0) {
            throw new IllegalArgumentException("run " + run);
        }
        loop.send(command, run);
    }

    /// Where the commands of one run go, for its model: what belongs to a run goes to it alone, and playback to all.
    public Consumer<Command> toRun(int run) {
        return command -> send(command, run);
    }

    /// The mailbox that holds the newest snapshots, all of one step.
    public Mailbox<ComparisonSnapshot> snapshots() {
        return snapshots;
    }

    /// Stops after the present step; does not wait for it.
    @Override
    public void close() {
        loop.close();
    }
}
