package pushpull.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `pushpull rehearse`: a training run for the JVM: does once what people do, so that the installer can cache what the
/// JVM learns.
@Command(
        name = "rehearse",
        hidden = true,
        description = "Do once what people do, on the command line and in the window.")
final class RehearseCommand implements Callable<Integer> {
    private static final String[][] CALLS = {
        {"--help"},
        {"--version"},
        {"train", "--help"},
        {"train", "four-blobs", "--steps", "400"},
        {"bench", "step", "--batch", "256"},
        {"describe"}
    };

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
        WindowPort window = CommandLineProgram.window(spec);
        for (String[] call : CALLS) {
            CommandLineProgram.run(WindowPort.NONE, nowhere, nowhere, call);
        }
        window.rehearse();
        spec.commandLine().usage(nowhere, CommandLine.Help.Ansi.OFF);
        return 0;
    }
}
