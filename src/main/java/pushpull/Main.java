package pushpull;

import java.nio.file.Path;
import pushpull.cli.CommandLineProgram;
import pushpull.cli.HeadlessDemo;

/// Starts the window when there are no arguments or one experiment file, and the command line otherwise.
///
/// A start from the sources without a display makes pictures instead of a window. The window's classes, and JavaFX with
/// them, are loaded when a window is wanted and not before.
public final class Main {
    private Main() {}

    static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        LabWindows windows = new LabWindows();
        boolean file = arguments.length == 1 && arguments[0].endsWith(".pushpull");
        if (arguments.length > 0 && !file) {
            return CommandLineProgram.run(windows, arguments);
        }
        boolean installed = System.getProperty("jpackage.app-path") != null;
        if (!file && !installed && !windows.missing().isEmpty()) {
            return HeadlessDemo.run(Path.of("target", "demo"));
        }
        return CommandLineProgram.open(windows, file ? arguments[0] : "");
    }
}
