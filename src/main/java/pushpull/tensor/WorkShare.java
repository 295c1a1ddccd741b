package pushpull.tensor;

import java.util.function.Consumer;

/// One worker's share of loops over outputs: the part `part` of `parts` equal ones, and the memory it works in.
public final class WorkShare {
    private final int part;
    private final int parts;
    private final Scratch scratch;

    private WorkShare(int part, int parts, Scratch scratch) {
        this.part = part;
        this.parts = parts;
        this.scratch = scratch;
    }

    /// Runs `work` once for each share.
    ///
    /// @param operations multiplications and additions of all shares, roughly: little work is one share
    public static void each(WorkerPool workers, long operations, Consumer<WorkShare> work) {
        Kernels.count(operations);
        int parts = workers.isWorthSharing(operations) ? workers.threads() : 1;
        workers.run(parts, (from, to, worker) -> {
            for (int part = from; part < to; part++) {
                work.accept(new WorkShare(part, parts, workers.scratch(worker)));
            }
        });
    }

    /// The first of this share's `count` outputs, which are shared out in whole units.
    public int from(int count, int unit) {
        return start(part, count, unit);
    }

    /// The output after its last.
    public int to(int count, int unit) {
        return start(part + 1, count, unit);
    }

    private int start(int index, int count, int unit) {
        int units = (count + unit - 1) / unit;
        return Math.min(count, unit * (int) ((long) units * index / parts));
    }

    Scratch scratch() {
        return scratch;
    }
}
