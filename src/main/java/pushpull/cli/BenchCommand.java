package pushpull.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import pushpull.cli.bench.BenchCompareCommand;
import pushpull.cli.bench.BenchRewindCommand;
import pushpull.cli.bench.BenchStepCommand;
import pushpull.cli.bench.BenchTrainerCommand;
import pushpull.cli.bench.BenchVerdictCommand;

/// `pushpull bench`: how fast the program is on this machine.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchStepCommand.class,
            BenchTrainerCommand.class,
            BenchFramesCommand.class,
            BenchRewindCommand.class,
            BenchCompareCommand.class,
            BenchVerdictCommand.class
        },
        description = "Measure the speed of training steps, of a watched run, of drawing, of rewinding, or of runs in"
                + " lock-step; or how often the verdict on a sweep is right.")
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to measure");
    }
}
