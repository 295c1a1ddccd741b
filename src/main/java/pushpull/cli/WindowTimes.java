package pushpull.cli;

import java.io.PrintWriter;
import java.util.List;
import pushpull.cli.bench.ProcessStart;
import pushpull.cli.option.UsageException;
import pushpull.settings.PlainText;

/// Answers calls that only open the window or time its opening.
///
/// They are answered without reading options from annotations: that takes a tenth of the time that they measure, and a
/// start without arguments does not do it either.
public final class WindowTimes {
    private static final double MILLISECOND = 1e6;
    private static final List<String> CALL = List.of("window", "--exit-after-first-frame");
    private static final List<String> JSON_CALL = List.of("window", "--exit-after-first-frame", "--json");

    private WindowTimes() {}

    public static boolean areAsked(String... arguments) {
        List<String> words = List.of(arguments);
        return words.equals(CALL) || words.equals(JSON_CALL);
    }

    /// Opens a window, waits for its first frames, and prints when they came.
    public static void print(WindowPort window, boolean json, PrintWriter out) {
        UsageException.unless(window.missing().isEmpty(), window.missing());
        long[] readings = window.firstFrames();
        long start = ProcessStart.reading();
        String format = json
                ? "{\"window_ms\": %.0f, \"trained_ms\": %.0f}%n"
                : "%.0f ms from process start to the window, %.0f ms to the first trained frame%n";
        out.print(PlainText.of(format, (readings[0] - start) / MILLISECOND, (readings[1] - start) / MILLISECOND));
        out.flush();
    }
}
