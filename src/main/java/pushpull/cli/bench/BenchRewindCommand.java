package pushpull.cli.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.bench.RewindBench;
import pushpull.cli.option.ThreadsOption;
import pushpull.cli.option.UsageException;
import pushpull.file.Experiments;
import pushpull.settings.PlainText;
import pushpull.tensor.WorkerPool;

/// `pushpull bench rewind`: how long it takes to rewind a run.
@Command(
        name = "rewind",
        mixinStandardHelpOptions = true,
        description = "Play an experiment, rewind to many of its steps, and compare each with the first time.")
public final class BenchRewindCommand implements Callable<Integer> {
    private static final double MILLISECOND = 1e6;

    @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "Default: the experiment of the window.")
    private String experiment = Experiments.DEFAULT;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "20000", description = "Default: 20000.")
    private int steps;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        UsageException.unless(steps >= 1 && steps <= 10_000_000, "--steps takes 1 to 10000000, not " + steps + ".");
        try (WorkerPool workers = new WorkerPool(threads.count())) {
            RewindBench bench = new RewindBench(Experiments.open(experiment).script(), workers, System::nanoTime);
            RewindBench.Result result = bench.run(steps);
            spec.commandLine()
                    .getOut()
                    .print(PlainText.of(
                            "%d rewinds in %d steps: worst %.1f ms, mean %.1f ms; %d with different bits;"
                                    + " checkpoints %.1f MB%n",
                            result.rewinds(),
                            steps,
                            result.worst() / MILLISECOND,
                            result.mean() / MILLISECOND,
                            result.different(),
                            result.checkpoints() / (double) (1 << 20)));
            return result.different() == 0 ? 0 : 1;
        }
    }
}
