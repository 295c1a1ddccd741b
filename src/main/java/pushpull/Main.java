package pushpull;

import pushpull.cli.CommandLineProgram;
import pushpull.ui.LabApp;

/// Starts the window when there are no arguments, and the command line otherwise.
public final class Main {
    private Main() {}

    static void main(String... arguments) {
        System.exit(arguments.length == 0 ? LabApp.open() : CommandLineProgram.run(arguments));
    }
}
