import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The window's style sheet in JavaFX's binary form, beside the text: JavaFX takes it where it is there, and need not
/// read a text letter by letter at every start.
final class BinarySheet {
    private static final String SHEET = "pushpull/styles/lab";

    private BinarySheet() {}

    /// Adds it to the program's jar.
    static void add(Path jar) throws IOException, ReflectiveOperationException {
        Path folder = Package.TARGET.resolve("sheet");
        Path binary = folder.resolve(SHEET + ".bss");
        Files.createDirectories(binary.getParent());
        convert(Package.TARGET.resolve("classes").resolve(SHEET + ".css"), binary);
        Tool.run("jar", List.of("--update", "--file", jar.toString(), "-C", folder.toString(), SHEET + ".bss"));
    }

    /// By the JavaFX that will read it.
    static void convert(Path text, Path binary) throws IOException, ReflectiveOperationException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(Package.TARGET.resolve("fx"))) {
            for (Path file : files.toList()) {
                jars.add(file.toUri().toURL());
            }
        }
        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new))) {
            loader.loadClass("javafx.css.Stylesheet")
                    .getMethod("convertToBinary", File.class, File.class)
                    .invoke(null, text.toFile(), binary.toFile());
        }
    }
}
