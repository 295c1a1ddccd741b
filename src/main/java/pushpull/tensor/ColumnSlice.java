package pushpull.tensor;

import java.util.function.Consumer;

/// The columns `from … to-1` of a batch, and the memory of the thread that works on them.
public final class ColumnSlice {
    private static final int EIGHT = 8;

    private final int from;
    private final int to;
    private final Scratch scratch;

    private ColumnSlice(int from, int to, Scratch scratch) {
        this.from = from;
        this.to = to;
        this.scratch = scratch;
    }

    /// All of `count` columns, on the calling thread, with memory of its own: for single products, not for a loop.
    public static ColumnSlice all(int count) {
        return new ColumnSlice(0, count, new Scratch());
    }

    /// Runs `work` over `count` columns shared out among the workers in whole eights, so that vectors stay whole.
    ///
    /// @param operations multiplications and additions for each column, roughly: little work is not shared out
    public static void share(WorkerPool workers, int count, int operations, Consumer<ColumnSlice> work) {
        workers.run((count + EIGHT - 1) / EIGHT, (long) operations * count, (first, last, worker) -> {
            int end = Math.min(EIGHT * last, count);
            work.accept(new ColumnSlice(EIGHT * first, end, workers.scratch(worker)));
        });
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    Scratch scratch() {
        return scratch;
    }
}
