package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.settings.Settings;
import pushpull.train.Script;
import pushpull.train.Snapshot;

/// `pushpull train`: runs an experiment without a window and writes what came of it.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Run an experiment without a window; write embeddings, measures and the experiment.")
final class TrainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE_OR_NAME",
            defaultValue = Experiments.DEFAULT,
            description = "An experiment file or a name of the gallery (default: ${DEFAULT-VALUE}).")
    private String experiment = Experiments.DEFAULT;

    @Option(names = "--steps", paramLabel = "N", description = "How many steps (default: what the experiment says).")
    private @Nullable Long steps;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a setting, such as loss.margin=0.5.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write the results (default: nothing written).")
    private @Nullable Path out;

    @Mixin
    private MeasureOptions measures = new MeasureOptions();

    @Mixin
    private Threads threads = new Threads();

    @Spec
    private CommandSpec spec;

    TrainCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Wrong.unless(steps == null || steps >= 0, "--steps takes a whole number from 0, not " + steps + ".");
        measures.metrics();
        ExperimentFile file = Experiments.open(experiment);
        Script script = new Script(
                Settings.with(file.script().start(), settings), file.script().changes());
        long count = steps == null ? file.steps() : steps;
        PrintWriter output = spec.commandLine().getOut();
        HeadlessRun run = new HeadlessRun(script, count, threads.count());
        Snapshot last = run.train(new Progress(spec.commandLine().getErr(), System.console() != null));
        HeadlessRun.report(last, measures, output, spec.commandLine().getErr());
        if (out != null) {
            run.write(out, last, file);
            (measures.isJson() ? spec.commandLine().getErr() : output).println("Written to " + out);
        }
        output.flush();
        if (last.step() < count) {
            spec.commandLine()
                    .getErr()
                    .println("Step " + (last.step() + 1) + " would not be a number; stopped before it.");
            return 1;
        }
        return 0;
    }
}
