package pushpull.cli.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.bench.TrainerBench;
import pushpull.cli.option.ExperimentOption;
import pushpull.cli.option.ThreadsOption;
import pushpull.cli.option.UsageException;
import pushpull.experiment.Experiment;
import pushpull.settings.PlainText;
import pushpull.settings.Settings;

/// `pushpull bench trainer`: what sixty snapshots per second cost, and how soon a knob takes effect.
@Command(
        name = "trainer",
        mixinStandardHelpOptions = true,
        description =
                "Time a playing run: unwatched, watched 60 times a second, and from turning a knob to its effect.")
public final class BenchTrainerCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOption experiment = new ExperimentOption();

    @Option(
            names = "--knob",
            paramLabel = "KEY",
            defaultValue = "optimizer.rate",
            description = "The numeric setting to change (default: ${DEFAULT-VALUE}).")
    private String knob = "optimizer.rate";

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "3", description = "Length of each part. Default: 3.")
    private double seconds;

    @Option(names = "--warm-up", paramLabel = "S", defaultValue = "10", description = "Default: 10.")
    private double warmUp;

    @Option(
            names = "--changes",
            paramLabel = "N",
            defaultValue = "100",
            description = "Changes of the knob. Default: 100.")
    private int changes;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        UsageException.unless(seconds > 0 && seconds <= 3600, "--seconds takes up to 3600, not " + seconds + ".");
        UsageException.unless(warmUp >= 0 && warmUp <= 3600, "--warm-up takes 0 to 3600, not " + warmUp + ".");
        UsageException.unless(changes >= 1 && changes <= 100_000, "--changes takes 1 to 100000, not " + changes + ".");
        Experiment start = experiment.start(experiment.file());
        checkKnob(Settings.flatten(start).get(knob));
        try (TrainerBench bench = new TrainerBench(start, threads.count())) {
            if (warmUp > 0) {
                bench.watched(warmUp);
            }
            double alone = bench.unwatched(seconds);
            double[] watched = bench.watched(seconds);
            double again = bench.unwatched(seconds);
            report((alone + again) / 2, watched[0], watched[1], bench.knob(knob, changes));
        }
        return 0;
    }

    private void checkKnob(@Nullable String value) {
        boolean number = value != null && value.matches("[-+0-9.eE]+") && Double.parseDouble(value) != 0;
        UsageException.unless(number, "--knob takes the key of a number other than 0, not " + knob + ".");
    }

    private void report(double alone, double watched, double snapshots, double... knobs) {
        PrintWriter out = spec.commandLine().getOut();
        String format = json
                ? "{\"steps_per_second_unwatched\": %.1f, \"steps_per_second_watched\": %.1f,"
                        + " \"snapshots_per_second\": %.1f, \"snapshot_cost\": %.3f,"
                        + " \"knob_ms_p50\": %.2f, \"knob_ms_p95\": %.2f}%n"
                : "%.1f steps/s unwatched, %.1f watched by %.1f snapshots/s, which cost %.3f of the speed;"
                        + " from knob to effect: %.2f ms median, %.2f at the 95th percentile%n";
        out.print(PlainText.of(
                format,
                alone,
                watched,
                snapshots,
                1 - watched / alone,
                knobs[(knobs.length - 1) / 2],
                knobs[(int) Math.ceil(0.95 * knobs.length) - 1]));
        out.flush();
    }
}
