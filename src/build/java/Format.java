import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Formats every Java file under `src` (`--replace`) or names those that are not formatted (`--dry-run`).
///
/// The formatter takes file names only and needs the internals of a compiler as new as the sources, so it runs here,
/// in the toolchain's JDK, and not inside Maven's own.
final class Format {
    private Format() {}

    static void main(String... options) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        String[] arguments = Stream.of(Stream.of("--palantir"), Stream.of(options), sources())
                .flatMap(part -> part)
                .toArray(String[]::new);
        int status = new Main(out, err, System.in).format(arguments);
        if (status != 0) {
            err.println("These files are not formatted; 'mvn process-sources -Pformat' formats them.");
        }
        System.exit(status);
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Path::toString)
                    .toList()
                    .stream();
        }
    }
}
