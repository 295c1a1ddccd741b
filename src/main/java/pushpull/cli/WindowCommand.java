package pushpull.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pushpull window`: opens the window, or times its opening.
@Command(
        name = "window",
        mixinStandardHelpOptions = true,
        description = "Open the window; the program without arguments does the same.")
final class WindowCommand implements Callable<Integer> {
    private static final double MILLISECOND = 1e6;

    @Parameters(
            paramLabel = "EXPERIMENT",
            arity = "0..1",
            defaultValue = "",
            description = "A file, or the name of an experiment of the gallery.")
    private String experiment = "";

    @Option(
            names = "--exit-after-first-frame",
            description = "Close the window once it shows a trained run, and say how long that took.")
    private boolean timed;

    @Option(names = "--json", description = "Say it as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Window window = CommandLineProgram.window(spec);
        Wrong.unless(window.missing().isEmpty(), window.missing());
        if (timed) {
            report(window.firstFrames());
        } else {
            window.open(experiment);
        }
        return 0;
    }

    private void report(long... readings) {
        long start = ProcessStart.reading();
        String format = json
                ? "{\"window_ms\": %.0f, \"trained_ms\": %.0f}%n"
                : "%.0f ms from the start of the process to the window, %.0f ms to the first trained frame%n";
        spec.commandLine()
                .getOut()
                .printf(Locale.ROOT, format, (readings[0] - start) / MILLISECOND, (readings[1] - start) / MILLISECOND);
        spec.commandLine().getOut().flush();
    }
}
