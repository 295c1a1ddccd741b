package pushpull.run;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.settings.ReadableFailure;
import pushpull.snapshot.ComparisonSnapshot;
import pushpull.tensor.WorkerPool;

/// The thread of a trainer: takes commands, steps, and publishes snapshots of one run or of several in lock-step.
///
/// Between two steps it takes all commands that have come. It never waits for a reader: a snapshot is made only after
/// the last one was taken and a sixtieth of a second has passed. Whatever goes wrong in a step or a command is
/// published as the run's status; the thread goes on taking commands.
final class TrainingLoop {
    /// How long commands may wait while steps are replayed, in nanoseconds.
    private static final long SLICE = 8_000_000;

    /// How long until a recording is asked for new steps, in nanoseconds.
    private static final long RECORDED = 100_000_000;

    /// Where snapshots go.
    interface Outlet {
        /// Whether the last ones were taken.
        boolean isEmpty();

        void put(ComparisonSnapshot snapshots);
    }

    private final BlockingQueue<AddressedCommand> commands = new LinkedBlockingQueue<>();
    private final Outlet outlet;
    private final LongSupplier clock;
    private final StepPacer pace;
    private volatile boolean closed;
    private boolean playing;
    private boolean changed = true;
    /// Commands that wait until the seek is complete.
    private final Queue<AddressedCommand> waiting = new ArrayDeque<>();

    TrainingLoop(Outlet outlet, LongSupplier clock) {
        this.outlet = outlet;
        this.clock = clock;
        this.pace = new StepPacer(clock);
    }

    /// Starts paused at step 0 of the scripts, on a thread of its own.
    ///
    /// @param begin completes when the trainer may take commands and publish
    void start(List<Script> scripts, int threads, CompletableFuture<?> begin) {
        Thread.ofPlatform().daemon().name("trainer").start(() -> work(scripts, threads, begin));
    }

    void send(Command command, int run) {
        commands.add(new AddressedCommand(command, run));
    }

    void close() {
        closed = true;
        send(new Command.Pause(), AddressedCommand.ALL);
    }

    private void work(List<Script> scripts, int threads, CompletableFuture<?> begin) {
        try (WorkerPool workers = new WorkerPool(threads);
                SideWork beside = new SideWork(command -> send(command, AddressedCommand.ALL), clock)) {
            LockStep runs = new LockStep(workers);
            runs.open(scripts);
            begin.join();
            while (!closed) {
                turn(runs, beside);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes commands, a step, and a snapshot. What fails becomes a sentence, and the thread goes on.
    private void turn(LockStep runs, SideWork beside) throws InterruptedException {
        try {
            takeCommands(runs, beside);
            if (runs.seek().isUnderWay()) {
                seek(runs);
            } else if (playing && pace.untilStep() <= 0) {
                step(runs);
            }
            executeWaiting(runs, beside);
            publish(runs, beside);
            beside.computeMaps(runs.runs(), playing);
        } catch (RuntimeException | Error failure) {
            play(false);
            runs.seek().cancel();
            runs.runs().getFirst().guard().fail(ReadableFailure.of(failure));
            changed = true;
        }
    }

    private void takeCommands(LockStep runs, SideWork beside) throws InterruptedException {
        AddressedCommand next = next(runs);
        while (next != null) {
            if (runs.seek().isUnderWay() && waits(next.command())) {
                waiting.add(next);
            } else {
                execute(next, runs, beside);
            }
            next = commands.poll();
        }
    }

    /// Whether a command applies to the run as it will be after the seek; others are executed at once.
    private boolean waits(Command command) {
        return switch (command) {
            case Command.Seek _ -> !waiting.isEmpty();
            case Command.Modification _,
                    Command.StepInPhases _,
                    Command.StepEachInPhases _,
                    Command.Record _,
                    Command.RecordEach _ -> true;
            case Command.Playback _, Command.Observation _ -> false;
        };
    }

    /// Spends a moment on the seek in progress.
    private void seek(LockStep runs) {
        long end = clock.getAsLong() + SLICE;
        changed = true;
        do {
            runs.seek().step();
        } while (runs.seek().isUnderWay() && clock.getAsLong() < end);
    }

    private void executeWaiting(LockStep runs, SideWork beside) {
        while (!runs.seek().isUnderWay() && !waiting.isEmpty()) {
            execute(waiting.remove(), runs, beside);
        }
    }

    /// Waits only if there is nothing to do: paused with everything published, or ahead of the pace.
    private @Nullable AddressedCommand next(LockStep runs) throws InterruptedException {
        if (runs.seek().isUnderWay()) {
            return commands.poll();
        }
        if (!playing) {
            return changed && outlet.isEmpty() ? commands.poll() : waitFor(changed ? 4_000_000L : Long.MAX_VALUE);
        }
        long wait = runs.isWaiting() ? RECORDED : pace.untilStep();
        return wait > 0 ? waitFor(wait) : commands.poll();
    }

    private @Nullable AddressedCommand waitFor(long nanoseconds) throws InterruptedException {
        return commands.poll(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private void execute(AddressedCommand addressed, LockStep runs, SideWork beside) {
        changed |= !(addressed.command() instanceof Command.RecordAll)
                && !(addressed.command() instanceof Command.RecordAllOfEach);
        switch (addressed.command()) {
            case Command.Playback playback -> execute(playback, addressed.run(), runs);
            case Command.Modification modification -> execute(modification, addressed.run(), runs);
            case Command.Observation observation -> execute(observation, addressed.run(), runs, beside);
        }
    }

    private void execute(Command.Playback command, int run, LockStep runs) {
        switch (command) {
            case Command.Play _ -> play(runs.isHealthy());
            case Command.Pause _ -> {
                play(false);
                runs.seek().cancel();
            }
            case Command.Seek seek -> {
                play(false);
                seek(seek, run, runs);
            }
            case Command.Speed speed -> pace.limit(speed.stepsPerSecond());
            case Command.AdaptSpeed _ -> pace.adapt();
            case Command.StepInPhases ask -> {
                play(false);
                runs.stepInPhases(Math.max(0, run), ask.point()).values().forEach(ask.answer()::put);
            }
            case Command.StepEachInPhases ask -> {
                play(false);
                ask.answer().put(runs.stepInPhases(AddressedCommand.ALL, ask.point()));
            }
        }
    }

    private static void execute(Command.Modification command, int run, LockStep runs) {
        switch (command) {
            case Command.Restart _ -> runs.restart();
            case Command.Change change ->
                runs.modify(run, chosen -> runs.edits().change(chosen, change.update(), change.gesture()));
            case Command.Edit edit ->
                runs.modify(run, chosen -> runs.edits().edit(chosen, edit.edits(), edit.gesture()));
            case Command.Undo _ -> runs.undo();
            case Command.Redo _ -> runs.redo();
            case Command.Open open -> runs.modify(run, chosen -> chosen.forEach(each -> each.open(open.script())));
            case Command.Load load -> runs.load(run, load.prepared());
            case Command.OpenEach open -> runs.open(open.scripts());
            case Command.LoadEach load -> runs.load(load.prepared());
        }
    }

    private static void execute(Command.Observation command, int run, LockStep runs, SideWork beside) {
        switch (command) {
            case Command.Request request ->
                runs.chosen(run).forEach(each -> each.view().request(request.request()));
            case Command.RequestMaps probe ->
                runs.chosen(run).forEach(each -> each.view().maps().request(probe.request()));
            case Command.MapsComputed answer -> beside.receive(answer);
            case Command.Measured learned -> runs.addMeasurement(learned.measurement(), learned.line());
            case Command.Record ask -> answer(runs.one(run).recording(), ask.answer());
            case Command.RecordAll ask -> answer(runs.one(run).fullRecording(), ask.answer());
            case Command.RecordEach ask -> ask.answer().put(runs.records(false));
            case Command.RecordAllOfEach ask -> ask.answer().put(runs.records(true));
            case Command.PrependHistory prepend -> runs.prependHistory(run, prepend.prepared());
        }
    }

    private static void seek(Command.Seek seek, int run, LockStep runs) {
        switch (seek) {
            case Command.Step steps -> runs.seek().stepBy(steps.count());
            case Command.StepBack back -> runs.seek().stepBy(-back.count());
            case Command.Rewind rewind -> runs.seek().rewind(rewind.step());
            case Command.SwitchBranch back -> runs.switchTo(back.line(), run);
        }
    }

    private static <T> void answer(@Nullable T found, Mailbox<T> asked) {
        if (found != null) {
            asked.put(found);
        }
    }

    private void play(boolean on) {
        if (on && !playing) {
            pace.resumed();
        }
        playing = on;
    }

    private void step(LockStep runs) {
        boolean waited = runs.isWaiting();
        runs.step();
        pace.stepped();
        changed |= !waited || !runs.isWaiting();
        if (!runs.isHealthy()) {
            playing = false;
        }
    }

    private void publish(LockStep runs, SideWork beside) {
        boolean still = !playing && !runs.seek().isUnderWay();
        boolean wanted = changed && runs.seek().isInStep() && outlet.isEmpty() && (still || pace.isSnapshotDue());
        if (wanted) {
            ComparisonSnapshot snapshot = runs.snapshot(playing, pace.rate());
            changed = false;
            if (snapshot != null) {
                pace.published(snapshot.step(), snapshot.runs().getFirst().embeddings());
                outlet.put(snapshot);
                beside.offer(snapshot, runs.runs());
            }
        }
    }
}
