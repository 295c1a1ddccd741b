package pushpull.cli.option;

import java.io.PrintWriter;
import pushpull.settings.PlainText;

/// A progress bar on standard error: redrawn in place on a terminal, left out elsewhere.
public final class Progress {
    private static final int WIDTH = 30;
    private final PrintWriter out;
    private final boolean terminal;
    private int shown = -1;

    public Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public void show(long step, long steps, double loss) {
        if (terminal) {
            int filled = (int) (WIDTH * step / Math.max(1, steps));
            out.print(PlainText.of(
                    "\r[%s%s] step %d of %d", "#".repeat(filled), ".".repeat(WIDTH - filled), step, steps));
            out.print(Double.isNaN(loss) ? "" : PlainText.of("  loss %.4f", loss));
            out.flush();
        }
    }

    /// Shows the share done, for work that is not counted in steps.
    public void show(double share) {
        if (terminal) {
            int filled = (int) (WIDTH * Math.clamp(share, 0, 1));
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]" + (share >= 1 ? "\n" : ""));
            out.flush();
        }
    }

    /// Shows the share done; redrawn when the change is visible, and cleared at the end.
    public void share(double share) {
        int filled = (int) (WIDTH * Math.clamp(share, 0, 1));
        if (terminal && filled != shown) {
            shown = filled;
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]");
            out.print(share >= 1 ? "\r" + " ".repeat(WIDTH + 2) + "\r" : "");
            out.flush();
        }
    }

    public void finish(long step, double loss) {
        if (terminal) {
            out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
        }
        out.print(PlainText.of("%d steps, loss %.4f%n", step, loss));
        out.flush();
    }
}
