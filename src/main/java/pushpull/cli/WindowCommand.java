package pushpull.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.UsageException;

/// `pushpull window`: opens the window, or times its opening.
@Command(
        name = "window",
        mixinStandardHelpOptions = true,
        description = "Open the window, as the program does without arguments.")
final class WindowCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "",
            description =
                    "An experiment file, a table of points, embeddings (.npy, .npz) or a folder of them, or a name"
                            + " from the gallery.")
    private String experiment = "";

    @Option(
            names = "--exit-after-first-frame",
            description = "Close the window once it shows a trained run, and print how long that took.")
    private boolean timed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        WindowPort window = CommandLineProgram.window(spec);
        if (timed) {
            WindowTimes.print(window, json, spec.commandLine().getOut());
        } else {
            UsageException.unless(window.missing().isEmpty(), window.missing());
            window.open(experiment);
        }
        return 0;
    }
}
