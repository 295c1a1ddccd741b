package pushpull.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.observe.measure.MeasurementWorker;
import pushpull.observe.probe.FrozenRun;
import pushpull.observe.probe.MapWorker;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.WorkerPool;

/// The actor that runs a script on a thread of its own: commands in through a queue, snapshots out through a mailbox.
///
/// Between two steps it takes all commands that have come. It never waits for a reader: a snapshot is made only after
/// the last one was taken and a sixtieth of a second has passed. Whatever goes wrong in a step or a command is
/// published as the run's status; the thread goes on taking commands.
public final class Trainer implements AutoCloseable {
    /// How long commands may wait while steps are replayed, in nanoseconds.
    private static final long SLICE = 8_000_000;

    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final Mailbox<Snapshot> snapshots = new Mailbox<>();
    private final LongSupplier clock;
    private final StepPacer pace;
    private final int threads;
    private volatile boolean closed;
    private boolean playing;
    private boolean changed = true;
    /// Commands that wait until the seek is complete.
    private final Queue<Command> waiting = new ArrayDeque<>();

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
        this.threads = threads;
        this.clock = clock;
        this.pace = new StepPacer(clock);
        Thread.ofPlatform().daemon().name("trainer").start(() -> work(script, begin));
    }

    /// Hands a command over; returns at once.
    public void send(Command command) {
        commands.add(command);
    }

    /// The mailbox that holds the newest snapshot.
    public Mailbox<Snapshot> snapshots() {
        return snapshots;
    }

    /// Stops after the present step; does not wait for it.
    @Override
    public void close() {
        closed = true;
        commands.add(new Command.Pause());
    }

    private void work(Script script, CompletableFuture<?> begin) {
        try (WorkerPool workers = new WorkerPool(threads);
                MeasurementWorker measurementWorker = new MeasurementWorker(
                        (measurement, line) -> send(new Command.Measured(measurement, line)), clock);
                MapWorker mapWorker =
                        new MapWorker((found, failure) -> send(new Command.MapsComputed(found, failure)), clock)) {
            RunController controller = new RunController(workers);
            controller.open(script);
            begin.join();
            while (!closed) {
                turn(controller, measurementWorker, mapWorker);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes commands, a step, and a snapshot. What fails becomes a sentence, and the thread goes on.
    private void turn(RunController controller, MeasurementWorker measurementWorker, MapWorker mapWorker)
            throws InterruptedException {
        try {
            takeCommands(controller);
            if (controller.isUnderWay()) {
                seek(controller);
            } else if (playing && pace.untilStep() <= 0) {
                step(controller);
            }
            executeWaiting(controller);
            publish(controller, measurementWorker);
            computeMaps(controller, mapWorker);
        } catch (RuntimeException | Error failure) {
            play(false);
            controller.cancelSeek();
            controller.fail(failure);
            changed = true;
        }
    }

    private void takeCommands(RunController controller) throws InterruptedException {
        Command command = next(controller);
        while (command != null) {
            if (controller.isUnderWay() && waits(command)) {
                waiting.add(command);
            } else {
                execute(command, controller);
            }
            command = commands.poll();
        }
    }

    /// Whether a command applies to the run as it will be after the seek; others are executed at once.
    private boolean waits(Command command) {
        return switch (command) {
            case Command.Seek _ -> !waiting.isEmpty();
            case Command.Modification _, Command.StepInPhases _, Command.Record _ -> true;
            case Command.Playback _, Command.Observation _ -> false;
        };
    }

    /// Spends a moment on the seek in progress.
    private void seek(RunController controller) {
        long end = clock.getAsLong() + SLICE;
        changed = true;
        do {
            controller.seekStep();
        } while (controller.isUnderWay() && clock.getAsLong() < end);
    }

    private void executeWaiting(RunController controller) {
        while (!controller.isUnderWay() && !waiting.isEmpty()) {
            execute(waiting.remove(), controller);
        }
    }

    /// Waits only if there is nothing to do: paused with everything published, or ahead of the pace.
    private @Nullable Command next(RunController controller) throws InterruptedException {
        if (controller.isUnderWay()) {
            return commands.poll();
        }
        if (!playing) {
            return changed && snapshots.isEmpty() ? commands.poll() : waitFor(changed ? 4_000_000L : Long.MAX_VALUE);
        }
        long wait = pace.untilStep();
        return wait > 0 ? waitFor(wait) : commands.poll();
    }

    private @Nullable Command waitFor(long nanoseconds) throws InterruptedException {
        return commands.poll(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private void execute(Command command, RunController controller) {
        changed |= !(command instanceof Command.RecordAll);
        switch (command) {
            case Command.Playback playback -> execute(playback, controller);
            case Command.Modification modification -> execute(modification, controller);
            case Command.Observation observation -> execute(observation, controller);
        }
    }

    private void execute(Command.Playback command, RunController controller) {
        switch (command) {
            case Command.Play _ -> play(controller.isHealthy());
            case Command.Pause _ -> {
                play(false);
                controller.cancelSeek();
            }
            case Command.Seek seek -> {
                play(false);
                seek(seek, controller);
            }
            case Command.Speed speed -> pace.limit(speed.stepsPerSecond());
            case Command.AdaptSpeed _ -> pace.adapt();
            case Command.StepInPhases ask -> {
                play(false);
                answer(controller.stepInPhases(ask.point()), ask.answer());
            }
        }
    }

    private static void execute(Command.Modification command, RunController controller) {
        switch (command) {
            case Command.Restart _ -> controller.restart();
            case Command.Change change -> controller.change(change.update(), change.gesture());
            case Command.Edit edit -> controller.edit(edit.edits(), edit.gesture());
            case Command.Undo _ -> controller.undo();
            case Command.Redo _ -> controller.redo();
            case Command.Open open -> controller.open(open.script());
            case Command.Load load -> controller.load(load.prepared());
        }
    }

    private static void execute(Command.Observation command, RunController controller) {
        switch (command) {
            case Command.Request request -> controller.view().request(request.request());
            case Command.RequestMaps probe -> controller.view().maps().request(probe.request());
            case Command.MapsComputed answer -> show(answer, controller);
            case Command.Measured learned -> controller.addMeasurement(learned.measurement(), learned.line());
            case Command.Record ask -> answer(controller.recording(), ask.answer());
            case Command.RecordAll ask -> answer(controller.fullRecording(), ask.answer());
            case Command.PrependHistory prepend -> controller.prependHistory(prepend.prepared());
        }
    }

    private static void seek(Command.Seek seek, RunController controller) {
        switch (seek) {
            case Command.Step steps -> controller.stepBy(steps.count());
            case Command.StepBack back -> controller.stepBy(-back.count());
            case Command.Rewind rewind -> controller.rewind(rewind.step());
            case Command.SwitchBranch back -> controller.switchTo(back.line());
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

    private void step(RunController controller) {
        controller.step();
        pace.stepped();
        changed = true;
        if (!controller.isHealthy()) {
            playing = false;
        }
    }

    /// Hands a due request for maps to the worker if it is idle and, in a playing run, has rested.
    private void computeMaps(RunController controller, MapWorker mapWorker) {
        if (mapWorker.isIdle() && (!playing || mapWorker.isRested())) {
            FrozenRun frozen = controller.dueMaps();
            if (frozen != null) {
                mapWorker.compute(frozen);
            }
        }
    }

    private static void show(Command.MapsComputed answer, RunController controller) {
        controller.view().maps().receive(answer.maps());
        if (!answer.failure().isEmpty()) {
            controller.showMessage(answer.failure());
        }
    }

    private boolean isStill(RunController controller) {
        return !playing && !controller.isUnderWay();
    }

    private void publish(RunController controller, MeasurementWorker measurementWorker) {
        boolean wanted = changed && snapshots.isEmpty() && (isStill(controller) || pace.isSnapshotDue());
        if (wanted) {
            Snapshot snapshot = controller.snapshot(playing, pace.rate());
            changed = false;
            if (snapshot != null) {
                pace.published(snapshot.step(), snapshot.embeddings());
                snapshots.put(snapshot);
                controller.offerTo(snapshot, measurementWorker);
            }
        }
    }
}
