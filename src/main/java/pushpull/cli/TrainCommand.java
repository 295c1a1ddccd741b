package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.file.ExperimentFile;
import pushpull.train.Script;
import pushpull.train.Snapshot;

/// `pushpull train`: runs an experiment without a window and writes what came of it.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Run an experiment without a window; write embeddings, measures and the experiment.")
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOption experiment = new ExperimentOption();

    @Option(names = "--steps", paramLabel = "N", description = "How many steps (default: what the experiment says).")
    private @Nullable Long steps;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write the results (default: nothing written).")
    private @Nullable Path out;

    @Mixin
    private MeasureOptions measures = new MeasureOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Spec
    private CommandSpec spec;

    TrainCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        UsageException.unless(steps == null || steps >= 0, "--steps takes a whole number from 0, not " + steps + ".");
        measures.metrics();
        ExperimentFile file = experiment.file();
        Script script = new Script(experiment.start(file), file.script().changes());
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
