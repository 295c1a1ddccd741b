package pushpull.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.run.RunController;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ActiveRun;
import pushpull.timeline.RunRecord;

/// Measures how long it takes to rewind to steps of a run, and whether each rewind gives the same bits as the first
/// time.
public final class RewindBench {
    private static final int SAMPLES = 400;
    private final RunController controller;
    private final LongSupplier clock;

    /// The figures measured.
    ///
    /// @param rewinds how many rewinds were made
    /// @param worst the longest, in nanoseconds
    /// @param mean their average, in nanoseconds
    /// @param different how many gave other bits than the first time
    /// @param checkpoints the bytes that the branch keeps for rewinding
    public record Result(int rewinds, double worst, double mean, int different, long checkpoints) {}

    private record Seen(long step, String hash) {}

    /// @param clock nanoseconds, such as `System::nanoTime`
    public RewindBench(Script script, WorkerPool workers, LongSupplier clock) {
        this.clock = clock;
        controller = new RunController(workers);
        controller.open(script);
    }

    /// Plays some steps, then rewinds to many of them in shuffled order, including the steps before each checkpoint,
    /// which are furthest from the one before.
    public Result run(int steps) {
        List<Seen> seen = new ArrayList<>();
        long apart = Math.max(1, steps / SAMPLES);
        for (long step = 1; step <= steps; step++) {
            controller.step();
            if (step % apart == apart - 1 || (step + 1) % 16 == 0 && step % (16 * apart) > 16 * (apart - 1)) {
                seen.add(new Seen(step, hash()));
            }
        }
        return rewind(seen);
    }

    private Result rewind(List<Seen> seen) {
        Draws draws = new Streams(1).of(Purpose.DATA, 0);
        List<Seen> left = new ArrayList<>(seen);
        double worst = 0;
        double sum = 0;
        int different = 0;
        while (!left.isEmpty()) {
            Seen next = left.remove(draws.nextInt(left.size()));
            long start = clock.getAsLong();
            controller.rewind(next.step);
            controller.finishSeek();
            double took = clock.getAsLong() - start;
            worst = Math.max(worst, took);
            sum += took;
            different += next.hash.equals(hash()) ? 0 : 1;
        }
        ActiveRun run = controller.finishSeek();
        long bytes = run == null ? 0 : run.line().checkpoints().bytes();
        return new Result(seen.size(), worst, sum / Math.max(1, seen.size()), different, bytes);
    }

    private String hash() {
        @Nullable RunRecord now = controller.recording();
        return now == null ? "" : now.hash();
    }
}
