import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Formats every Java file under `src` (`--replace`) or names those that are not formatted (`--dry-run`).
///
/// The formatter takes file names only and needs the internals of a compiler as new as the sources, so it runs here, in
/// the toolchain's JDK, and not inside Maven's own.
final class Format {
    private static final int WIDTH = 120;

    private Format() {}

    static void main(String... options) throws Exception {
        List<Path> files = sources();
        if (List.of(options).contains("--replace")) {
            for (Path file : files) {
                wrapDocumentation(file);
            }
        }
        String[] arguments = Stream.of(Stream.of("--palantir"), Stream.of(options), files.stream())
                .flatMap(part -> part.map(Object::toString))
                .toArray(String[]::new);
        PrintWriter err = new PrintWriter(System.err, true);
        int status = new Main(new PrintWriter(System.out, true), err, System.in).format(arguments);
        if (status != 0) {
            err.println("The files above are not formatted: 'mvn process-sources -Pformat' formats them.");
        }
        System.exit(status);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /// Breaks `///` lines that are too long, since the formatter would continue them with `//`, where documentation
    /// ends.
    private static void wrapDocumentation(Path file) throws IOException {
        String text = Files.readString(file);
        String wrapped = String.join("\n", text.lines().map(Format::wrap).toList()) + "\n";
        if (!wrapped.equals(text)) {
            Files.writeString(file, wrapped);
        }
    }

    private static String wrap(String line) {
        int text = line.indexOf("/// ") + 4;
        int space = line.lastIndexOf(' ', WIDTH);
        if (line.length() <= WIDTH || !line.strip().startsWith("/// ") || space < text) {
            return line;
        }
        return line.substring(0, space) + "\n" + wrap(line.substring(0, text) + line.substring(space + 1));
    }
}
