package pushpull.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ActiveRun;

/// Takes runs to a step together: those that are furthest behind first, so that they are in step most of the time.
public final class SharedSeek {
    private final List<RunController> runs;
    private final WorkerPool workers;

    /// @param runs all of them, as they are now and later
    /// @param workers who take whole runs if there are several
    SharedSeek(List<RunController> runs, WorkerPool workers) {
        this.runs = runs;
        this.workers = workers;
    }

    /// Does something with each of some runs: one on this thread with the whole pool for itself, several side by side.
    void each(List<RunController> chosen, Consumer<RunController> work) {
        if (runs.size() == 1) {
            chosen.forEach(work);
        } else {
            workers.each(chosen.size(), 0, (i, _) -> work.accept(chosen.get(i)));
        }
    }

    /// Whether a step is sought, or a run is behind the others.
    public boolean isUnderWay() {
        return runs.stream().map(RunController::seek).anyMatch(RunSeek::isUnderWay) || !isInStep();
    }

    /// Whether no run is behind the others.
    boolean isInStep() {
        return least() == position();
    }

    /// The runs that are not halted.
    Stream<RunController> moving() {
        return runs.stream().filter(run -> run.isHealthy() || run.seek().isUnderWay());
    }

    private long least() {
        return moving().mapToLong(RunController::position).min().orElse(position());
    }

    /// The step that the runs have in common; those that halted are not asked, unless all have.
    public long position() {
        LongStream moving = moving().mapToLong(RunController::position);
        return moving.max()
                .orElseGet(() ->
                        runs.stream().mapToLong(RunController::position).max().orElse(0));
    }

    /// Takes the next step of the seek: of those that are furthest behind.
    void step() {
        long ahead = position();
        long behind = least();
        List<RunController> last =
                moving().filter(run -> run.position() == behind).toList();
        last.stream().filter(run -> !run.seek().isUnderWay() && behind < ahead).forEach(run -> run.seek()
                .to(ahead));
        each(last, run -> step(run, ahead));
    }

    private static void step(RunController run, long ahead) {
        long before = run.position();
        if (run.seek().isUnderWay()) {
            run.seek().step();
        }
        if (run.position() == before && !run.seek().isUnderWay() && before < ahead) {
            run.guard().stepping();
        }
    }

    /// Ends the seek where the runs are, as soon as they are in step.
    void cancel() {
        runs.forEach(run -> run.seek().cancel());
    }

    /// Completes the seek in progress, if there is one.
    public void finish() {
        while (isUnderWay()) {
            step();
        }
    }

    /// Begins a seek to a recorded step.
    public void rewind(long step) {
        long end = runs.stream().mapToLong(SharedSeek::end).max().orElse(0);
        long target = Math.clamp(step, 0, end);
        runs.forEach(run -> to(run, target));
    }

    /// Begins a seek of one run to a step, which may lie beyond the end of its branch.
    void to(RunController run, long target) {
        run.rewind(target);
        if (target > end(run)) {
            run.seek().to(target);
        }
    }

    private static long end(RunController run) {
        ActiveRun now = run.active();
        return now == null ? 0 : now.line().end();
    }

    /// Begins a seek some steps back, or forward along the branches and then beyond their ends.
    public void stepBy(int steps) {
        long goal = runs.stream().mapToLong(run -> run.seek().goal()).max().orElse(0);
        long target = (goal >= 0 ? goal : position()) + steps;
        if (steps < 0) {
            rewind(Math.max(0, target));
        } else {
            List<RunController> able = moving().toList();
            (able.isEmpty() ? runs : able).forEach(run -> run.seek().to(target));
        }
    }
}
