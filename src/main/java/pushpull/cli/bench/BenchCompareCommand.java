package pushpull.cli.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.bench.ComparisonBench;
import pushpull.cli.option.ExperimentOption;
import pushpull.cli.option.ThreadsOption;
import pushpull.cli.option.UsageException;
import pushpull.settings.PlainText;

/// `pushpull bench compare`: what several runs in lock-step cost.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Time two and four runs in lock-step beside one alone, all watched 60 times a second; the time"
                + " from turning a knob to its effect in four, and rewinds of four.")
public final class BenchCompareCommand implements Callable<Integer> {
    private static final int MANY = 4;
    private static final double MILLISECOND = 1e6;

    @Mixin
    private ExperimentOption experiment = new ExperimentOption();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "7", description = "Default: 7.")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "2", description = "Length of a turn. Default: 2.")
    private double seconds;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "20000", description = "Default: 20000.")
    private int steps;

    @Option(names = "--changes", paramLabel = "N", defaultValue = "100", description = "Default: 100.")
    private int changes;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        UsageException.unless(rounds >= 1 && rounds <= 1000, "--rounds takes 1 to 1000, not " + rounds + ".");
        UsageException.unless(seconds > 0 && seconds <= 3600, "--seconds takes up to 3600, not " + seconds + ".");
        UsageException.unless(steps >= 1 && steps <= 10_000_000, "--steps takes 1 to 10000000, not " + steps + ".");
        UsageException.unless(changes >= 1 && changes <= 100_000, "--changes takes 1 to 100000, not " + changes + ".");
        ComparisonBench bench = new ComparisonBench(experiment.start(experiment.file()), threads.count());
        double[] paces = bench.paces(new int[] {1, 2, MANY}, rounds, seconds);
        double[] knob = bench.knob(MANY, changes);
        ComparisonBench.Rewinds rewinds = bench.rewinds(MANY, steps);
        report(paces, knob, rewinds);
        return rewinds.different() == 0 ? 0 : 1;
    }

    private void report(double[] paces, double[] knob, ComparisonBench.Rewinds rewinds) {
        PrintWriter out = spec.commandLine().getOut();
        String format = json
                ? "{\"steps_per_second\": %.1f, \"of_two\": %.3f, \"of_four\": %.3f, \"knob_ms_p50\": %.2f,"
                        + " \"knob_ms_p95\": %.2f, \"rewind_ms_p50\": %.1f, \"rewind_ms_worst\": %.1f,"
                        + " \"rewinds\": %d, \"different\": %d}%n"
                : "%.1f steps/s alone; each of two has %.3f of that, each of four %.3f; from knob to effect in four:"
                        + " %.2f ms median, %.2f at the 95th percentile; rewind of four: %.1f ms median, %.1f at worst"
                        + " of %d, %d with different bits%n";
        double[] times = rewinds.times();
        out.print(PlainText.of(
                format,
                paces[0],
                paces[1] / paces[0],
                paces[2] / paces[0],
                knob[(knob.length - 1) / 2],
                knob[(int) Math.ceil(0.95 * knob.length) - 1],
                times[(times.length - 1) / 2] / MILLISECOND,
                times[times.length - 1] / MILLISECOND,
                times.length,
                rewinds.different()));
        out.flush();
    }
}
