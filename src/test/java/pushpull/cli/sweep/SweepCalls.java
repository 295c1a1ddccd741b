package pushpull.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pushpull.cli.Said;

/// Small sweeps in a folder, and what tests ask of them.
record SweepCalls(Path path) {
    private static final String BASE =
            "pushpull 1\ntitle = Small\nsteps = 12\ndata.size = 40\nbatch = 16\n" + "@5 optimizer.rate = 0.01\n";

    void write() throws IOException {
        Files.writeString(path.resolve("small.pushpull"), BASE);
        Files.writeString(
                path.resolve("two.pushpull"),
                BASE + "[near]\nloss.margin = 0.5\n[far]\nloss.margin = 2\n@6 batch = 8\n");
    }

    Said sweep(String base, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("sweep", path.resolve(base).toString()));
        arguments.addAll(List.of(options));
        return Said.by(arguments.toArray(String[]::new));
    }

    String out(String name) {
        return path.resolve(name).toString();
    }

    static void succeeds(Said said) {
        assertEquals(0, said.status(), said.error());
    }

    static void refuses(String words, Said said) {
        assertEquals(2, said.status(), said.output() + said.error());
        assertEquals(1, said.error().lines().count(), said.error());
        assertTrue(said.error().contains(words), said.error());
    }

    /// The lines of results without the seconds.
    List<String> lines(String folder) throws IOException {
        return Files.readAllLines(path.resolve(folder).resolve("runs.csv")).stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }
}
