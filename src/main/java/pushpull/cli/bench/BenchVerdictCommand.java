package pushpull.cli.bench;

import java.io.PrintWriter;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.bench.VerdictTrials;
import pushpull.bench.VerdictTrials.Scatter;
import pushpull.cli.option.UsageException;
import pushpull.settings.PlainText;

/// `pushpull bench verdict`: how often the verdict on a sweep is right.
@Command(
        name = "verdict",
        mixinStandardHelpOptions = true,
        description = "Make up sweeps of which the truth is known, and count how often the verdict claims a difference"
                + " that is not there and finds one that is. Prints the tables as Markdown.")
public final class BenchVerdictCommand implements Callable<Integer> {
    private static final int[] CELLS = {2, 3, 8, 20, 42};
    private static final int[] SEEDS = {5, 8, 16};

    @Option(names = "--sweeps", paramLabel = "N", defaultValue = "400", description = "Of each kind. Default: 400.")
    private int sweeps;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        UsageException.unless(sweeps >= 1 && sweeps <= 1_000_000, "--sweeps takes 1 to 1000000, not " + sweeps + ".");
        PrintWriter out = spec.commandLine().getOut();
        out.println("| cells | 5 seeds | 8 | 16 | 5 seeds, three looks | 8, three | 16, three |");
        out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int cells : CELLS) {
            StringJoiner line = line(cells);
            for (int looks : new int[] {1, 3}) {
                for (int seeds : SEEDS) {
                    line.add(claims(cells, seeds, looks));
                }
            }
            out.println(line);
            out.flush();
        }
        out.println();
        out.println("| cells | 5 seeds | 8 | 16 |");
        out.println("| ---: | ---: | ---: | ---: |");
        for (int cells : CELLS) {
            StringJoiner line = line(cells);
            for (int seeds : SEEDS) {
                line.add(found(cells, seeds));
            }
            out.println(line);
            out.flush();
        }
        return 0;
    }

    private static StringJoiner line(int cells) {
        return new StringJoiner(" | ", "| ", " |").add(Integer.toString(cells));
    }

    /// In how many per cent of sweeps a difference is claimed, for each kind of scatter.
    private String claims(int cells, int seeds, int looks) {
        StringJoiner shares = new StringJoiner(", ");
        for (Scatter scatter : Scatter.values()) {
            int claims = new VerdictTrials(cells, seeds, looks, scatter).falseClaims(sweeps);
            shares.add(PlainText.of("%.1f", 100.0 * claims / sweeps));
        }
        return shares.toString();
    }

    /// In how many per cent of sweeps each difference is found, and what is promised.
    private String found(int cells, int seeds) {
        VerdictTrials trials = new VerdictTrials(cells, seeds, 1, Scatter.EVEN);
        StringJoiner shares = new StringJoiner(", ");
        for (double deviations : new double[] {1, 2, 3}) {
            double share = 100.0 * trials.found(sweeps, deviations) / sweeps;
            shares.add(PlainText.of("%.0f (%.0f)", share, 100 * trials.promised(deviations)));
        }
        return shares.toString();
    }
}
