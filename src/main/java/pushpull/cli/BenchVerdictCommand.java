package pushpull.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.bench.VerdictTrials;
import pushpull.bench.VerdictTrials.Scatter;
import pushpull.settings.PlainText;

/// `pushpull bench verdict`: how often the verdict on a sweep is right.
@Command(
        name = "verdict",
        mixinStandardHelpOptions = true,
        description = "Make up sweeps of which the truth is known, and count how often the verdict claims a difference"
                + " that is not there and finds one that is. Prints the tables as Markdown.")
final class BenchVerdictCommand implements Callable<Integer> {
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
        out.println("| cells | seeds | looks | even | skewed | coarse |");
        out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int looks : new int[] {1, 3}) {
            for (int cells : CELLS) {
                for (int seeds : SEEDS) {
                    claims(cells, seeds, looks, out);
                }
            }
        }
        out.println();
        out.println("| cells | seeds | worse by 1 | by 2 | by 3 |");
        out.println("| ---: | ---: | ---: | ---: | ---: |");
        for (int cells : CELLS) {
            for (int seeds : SEEDS) {
                found(cells, seeds, out);
            }
        }
        out.flush();
        return 0;
    }

    private void claims(int cells, int seeds, int looks, PrintWriter out) {
        StringBuilder line = new StringBuilder(PlainText.of("| %d | %d | %d |", cells, seeds, looks));
        for (Scatter scatter : Scatter.values()) {
            int claims = new VerdictTrials(cells, seeds, looks, scatter).falseClaims(sweeps);
            line.append(PlainText.of(" %.2f %% |", 100.0 * claims / sweeps));
        }
        out.println(line);
        out.flush();
    }

    private void found(int cells, int seeds, PrintWriter out) {
        StringBuilder line = new StringBuilder(PlainText.of("| %d | %d |", cells, seeds));
        for (double deviations : new double[] {1, 2, 3}) {
            VerdictTrials trials = new VerdictTrials(cells, seeds, 1, Scatter.EVEN);
            double share = 100.0 * trials.found(sweeps, deviations) / sweeps;
            line.append(PlainText.of(" %.0f %% (%.0f) |", share, 100 * trials.promised(deviations)));
        }
        out.println(line);
        out.flush();
    }
}
