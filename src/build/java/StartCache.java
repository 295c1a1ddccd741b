import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/// The ahead-of-time cache: classes as the virtual machine has them after a real run of the program from the image.
///
/// The run happens in a window on a display of its own where the system has Xvfb, and otherwise on JavaFX's display
/// without a screen; the cache then lacks the classes of the system's windows and the start is a little slower.
///
/// What the compilers learned is left out: they would begin with all that the long run found worth their while, and
/// take the processor from the start.
final class StartCache {
    private static final String UNTRAINED = " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

    private StartCache() {}

    static void make(Image image) throws IOException, InterruptedException {
        Path configuration = Package.TARGET.resolve("start.aotconf").toAbsolutePath();
        Path cache = image.app().resolve("pushpull.aot").toAbsolutePath();
        String record = "-XX:AOTMode=record -XX:AOTConfiguration=" + configuration + UNTRAINED;
        if (Tool.isOnPath("Xvfb")) {
            onDisplay(image, record);
        } else {
            run(image, Map.of("JAVA_TOOL_OPTIONS", record + " -Dglass.platform=Headless -Dprism.order=sw"));
        }
        String create = "-XX:AOTMode=create -XX:AOTConfiguration=" + configuration + " -XX:AOTCache=" + cache;
        run(image, Map.of("JAVA_TOOL_OPTIONS", create + UNTRAINED));
        Files.writeString(
                image.configuration(),
                "java-options=-XX:AOTCache=$APPDIR/pushpull.aot\njava-options=-Xlog:disable\n",
                StandardOpenOption.APPEND);
        Starter.write(image);
    }

    /// Xvfb picks a free display and says which on its standard output.
    private static void onDisplay(Image image, String record) throws IOException, InterruptedException {
        Process display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = display.inputReader()) {
            run(image, Map.of("JAVA_TOOL_OPTIONS", record, "DISPLAY", ":" + said.readLine()));
        } finally {
            display.destroy();
            display.waitFor();
        }
    }

    private static void run(Image image, Map<String, String> environment) throws IOException, InterruptedException {
        Path home = Package.TARGET.resolve("rehearsal").toAbsolutePath();
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        all.put("XDG_STATE_HOME", home.resolve("state").toString());
        all.put("APPDATA", home.resolve("config").toString());
        all.put("LOCALAPPDATA", home.resolve("state").toString());
        Tool.command(all, List.of(image.launcher().toAbsolutePath().toString(), "rehearse"));
    }
}
