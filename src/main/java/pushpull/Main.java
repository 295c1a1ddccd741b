package pushpull;

import java.nio.file.Path;
import pushpull.cli.CommandLineProgram;
import pushpull.cli.Demo;
import pushpull.ui.FrameTimes;
import pushpull.ui.LabApp;

/// Starts the window when there are no arguments, and the command line otherwise; without a display, pictures instead.
public final class Main {
    private Main() {}

    static void main(String... arguments) {
        System.exit(arguments.length > 0 ? CommandLineProgram.run(FrameTimes::milliseconds, arguments) : window());
    }

    private static int window() {
        return LabApp.isDisplayMissing() ? Demo.run(Path.of("target", "demo")) : LabApp.open();
    }
}
