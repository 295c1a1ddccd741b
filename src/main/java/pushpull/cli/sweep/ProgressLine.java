package pushpull.cli.sweep;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.run.SweepProgress;

/// How far a sweep is, on standard error: redrawn in place on a terminal, now and then a line elsewhere.
final class ProgressLine {
    private static final long TERMINAL = 200_000_000L;
    private static final long ELSEWHERE = 30_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier clock;
    private long shown;
    private int width;

    /// @param clock nanoseconds
    ProgressLine(PrintWriter out, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.shown = clock.getAsLong();
    }

    void show(SweepProgress progress) {
        long now = clock.getAsLong();
        boolean last = progress.done() == progress.all();
        if (now - shown < (terminal ? TERMINAL : ELSEWHERE) && !(last && terminal)) {
            return;
        }
        shown = now;
        String words = SweepRefusal.text(
                "progress",
                progress.done(),
                progress.all(),
                progress.running(),
                progress.left(),
                TimeWords.of(progress.secondsLeft()));
        if (terminal) {
            out.print("\r" + words + " ".repeat(Math.max(0, width - words.length())) + (last ? "\n" : ""));
            width = words.length();
        } else {
            out.println(words);
        }
        out.flush();
    }
}
