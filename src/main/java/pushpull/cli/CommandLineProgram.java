package pushpull.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root of the command line: picks the command and turns a wrong call into one line and exit status 2.
@Command(
        name = "pushpull",
        version = "PushPull 0.1.0",
        mixinStandardHelpOptions = true,
        description = "A laboratory for contrastive and metric-learning losses. Without arguments: the window.")
public final class CommandLineProgram implements Runnable {
    @Spec
    private CommandSpec spec;

    private CommandLineProgram(CommandSpec spec) {
        this.spec = spec;
    }

    /// Runs the command line and returns the process's exit status.
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new CommandLineProgram(CommandSpec.create()));
        line.setParameterExceptionHandler(CommandLineProgram::explain);
        return line.execute(arguments);
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        line.getErr()
                .printf(
                        "%s (see '%s --help')%n",
                        wrong.getMessage(), line.getCommandSpec().qualifiedName());
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
