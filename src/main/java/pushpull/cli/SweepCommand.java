package pushpull.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pushpull sweep`: which setting is better, over seeds.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        subcommands = {SweepReportCommand.class},
        description = "Say which setting is better, with seeds.")
final class SweepCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with a sweep");
    }
}
