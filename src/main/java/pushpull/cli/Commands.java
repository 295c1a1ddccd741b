package pushpull.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import pushpull.array.EmbeddingArrays;
import pushpull.cli.inspect.InspectCommand;
import pushpull.cli.lesson.LessonsCommand;
import pushpull.cli.sweep.SweepCommand;

/// The commands, in the order of the help.
///
/// A call reads the options of the one command that it names: reading all of them takes longer than most calls do.
final class Commands {
    private static final List<Class<?>> ALL = List.of(
            TrainCommand.class,
            CompareCommand.class,
            SweepCommand.class,
            ReplayCommand.class,
            GalleryCommand.class,
            LessonsCommand.class,
            ExportCommand.class,
            EvaluateCommand.class,
            InspectCommand.class,
            DialectsCommand.class,
            EmbedCommand.class,
            TableCommand.class,
            DescribeCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            CodeCommand.class,
            BenchCommand.class,
            WindowCommand.class,
            RehearseCommand.class);

    private static final List<String> ABOUT = List.of("-h", "--help", "-V", "--version");

    private Commands() {}

    /// The arguments with the command's exact name: any case is accepted, and before a table it may be left out.
    static String[] named(String... arguments) {
        if (arguments.length == 0) {
            return arguments;
        }
        if (TableCommand.isTable(arguments[0])) {
            return Stream.concat(Stream.of(name(TableCommand.class)), Arrays.stream(arguments))
                    .toArray(String[]::new);
        }
        if (EmbeddingArrays.isArrayFile(arguments[0])) {
            return Stream.concat(Stream.of(name(InspectCommand.class)), Arrays.stream(arguments))
                    .toArray(String[]::new);
        }
        String[] named = arguments.clone();
        String first = arguments[0].toLowerCase(Locale.ROOT);
        named[0] = ALL.stream().anyMatch(command -> name(command).equals(first)) ? first : arguments[0];
        return named;
    }

    /// Adds the commands that a call with these arguments can need.
    static void add(CommandLine line, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean about = ABOUT.contains(first);
        boolean named = ALL.stream().anyMatch(command -> name(command).equals(first));
        for (Class<?> command : ALL) {
            if (about) {
                line.addSubcommand(name(command), listed(command));
            } else if (!named || name(command).equals(first)) {
                line.addSubcommand(command);
            }
        }
    }

    /// A command has the name of its class.
    private static String name(Class<?> command) {
        return command.getSimpleName().replace("Command", "").toLowerCase(Locale.ROOT);
    }

    /// A command with only what the help of the root needs.
    private static CommandSpec listed(Class<?> command) {
        Command said = command.getAnnotation(Command.class);
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(said.description()).hidden(said.hidden());
        return spec;
    }
}
