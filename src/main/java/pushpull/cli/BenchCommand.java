package pushpull.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pushpull bench`: how fast the program is on this machine.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {BenchStepCommand.class, BenchTrainerCommand.class, BenchFramesCommand.class},
        description = "Measure the speed of training steps, of a watched run or of drawing.")
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure");
    }
}
