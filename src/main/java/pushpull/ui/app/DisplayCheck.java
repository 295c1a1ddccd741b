package pushpull.ui.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pushpull.settings.Texts;

/// What a window needs of the machine, and how its absence is said.
final class DisplayCheck {
    private static final List<String> LIBRARIES =
            List.of("libX11.so.6", "libgtk-3.so.0", "libXtst.so.6", "libXxf86vm.so.1", "libGL.so.1");

    private DisplayCheck() {}

    /// Why no window can be opened here; empty if nothing is known to be missing.
    static String missing() {
        boolean none = isLinux()
                && !"Headless".equals(System.getProperty("glass.platform"))
                && System.getenv().getOrDefault("DISPLAY", "").isEmpty();
        return none ? Texts.bundle("ui").get("display.none") : "";
    }

    /// Says before the toolkit starts that it need not try a graphics processor where the machine has none: loading
    /// a library that imitates one takes longer than the rest of the start.
    static void prepare() {
        boolean processor = Files.isDirectory(Path.of("/dev/dri")) || Files.exists(Path.of("/dev/nvidiactl"));
        if (isLinux() && !processor && System.getProperty("prism.order") == null) {
            System.setProperty("prism.order", "sw");
        }
    }

    /// Why the toolkit did not start.
    static String problem(Throwable failure) {
        Texts texts = Texts.bundle("ui");
        String libraries = isLinux() ? String.join(", ", missingLibraries().toList()) : "";
        if (!libraries.isEmpty()) {
            return texts.get("display.libraries", libraries);
        }
        return isLinux()
                ? texts.get(
                        "display.closed",
                        System.getenv().getOrDefault("DISPLAY", ""),
                        String.valueOf(failure.getMessage()))
                : texts.get("display.failed", String.valueOf(failure.getMessage()));
    }

    @SuppressWarnings("restricted")
    private static Stream<String> missingLibraries() {
        return LIBRARIES.stream().filter(library -> {
            try (Arena arena = Arena.ofConfined()) {
                return SymbolLookup.libraryLookup(library, arena) == null;
            } catch (IllegalArgumentException absent) {
                return true;
            }
        });
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").equals("Linux");
    }
}
