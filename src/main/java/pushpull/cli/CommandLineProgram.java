package pushpull.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import pushpull.cli.option.PrintableWriter;
import pushpull.cli.option.UsageException;
import pushpull.file.FileException;
import pushpull.lesson.LessonException;
import pushpull.settings.PlainText;
import pushpull.settings.SettingsException;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.table.DataException;

/// The root of the command line: picks the command and turns a wrong call into one line and exit status 2.
@Command(
        name = "pushpull",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description =
                "A laboratory for contrastive and metric-learning losses. Without arguments, it opens the window.")
public final class CommandLineProgram implements Runnable {
    @Spec
    private CommandSpec spec;

    private final WindowPort window;

    private CommandLineProgram(CommandSpec spec, WindowPort window) {
        this.spec = spec;
        this.window = window;
    }

    /// Runs the command line and returns the exit status.
    ///
    /// @param window for the commands that need one
    public static int run(WindowPort window, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        if (WindowTimes.areAsked(arguments)) {
            boolean json = arguments[arguments.length - 1].equals("--json");
            return directly(() -> WindowTimes.print(window, json, out));
        }
        return run(window, out, new PrintWriter(System.err, true), arguments);
    }

    /// Opens the window as `pushpull window` does, without the time that parsing a command line takes.
    public static int open(WindowPort window, String experiment) {
        return directly(() -> window.open(experiment));
    }

    private static int directly(Runnable call) {
        try {
            call.run();
            return 0;
        } catch (UsageException | FileException problem) {
            PrintableWriter.onto(new PrintWriter(System.err, true)).println(problem.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    /// Runs the command line without a window.
    public static int run(String... arguments) {
        return run(WindowPort.NONE, arguments);
    }

    /// Runs the command line with its output going to the given writers.
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(WindowPort.NONE, out, err, arguments);
    }

    public static int run(WindowPort window, PrintWriter out, PrintWriter err, String... given) {
        String[] arguments = Commands.named(given);
        CommandLine line = new CommandLine(new CommandLineProgram(CommandSpec.create(), window));
        Commands.add(line, arguments);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOptionsCaseInsensitive(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setOut(PrintableWriter.onto(out));
        line.setErr(PrintableWriter.onto(err));
        line.setParameterExceptionHandler(CommandLineProgram::explain);
        line.setExecutionExceptionHandler(CommandLineProgram::explain);
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError full) {
            err.println("This needs more memory than there is (" + full.getMessage()
                    + "). Take a narrower encoder, a smaller batch or fewer points.");
            err.flush();
            return CommandLine.ExitCode.USAGE;
        }
    }

    /// The window that the command line was given.
    public static WindowPort window(CommandSpec spec) {
        return spec.root().userObject() instanceof CommandLineProgram program ? program.window : WindowPort.NONE;
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        line.getErr()
                .print(PlainText.of(
                        "%s (see '%s --help')%n",
                        String.valueOf(wrong.getMessage()),
                        line.getCommandSpec().qualifiedName()));
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    /// An error of the user gives one line and status 2; anything else is a fault of the program and is thrown.
    private static int explain(Exception problem, CommandLine line, ParseResult parsed) throws Exception {
        switch (problem) {
            case UsageException _,
                    SettingsException _,
                    DataException _,
                    FileException _,
                    SweepRefusal _,
                    LessonException _ -> {
                line.getErr().println(problem.getMessage());
                line.getErr().flush();
                return line.getCommandSpec().exitCodeOnInvalidInput();
            }
            default -> throw problem;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
