package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeftOfAFileGoesWithTheNextWriting() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .start();
        gone.getInputStream().readAllBytes();
        gone.waitFor();
        Path path = folder.resolve("a+b.csv");
        long here = ProcessHandle.current().pid();
        Set<String> kept = Set.of(
                PartFile.name(path, here, 999),
                PartFile.name(folder.resolve("other.csv"), gone.pid(), 0),
                ".a+b.csv.mine.part",
                "a+b.csv");
        for (String name : kept) {
            Files.writeString(folder.resolve(name), "kept");
        }
        Files.writeString(folder.resolve(PartFile.name(path, gone.pid(), 0)), "left");
        Files.writeString(folder.resolve(PartFile.name(path, gone.pid(), 12)), "left");

        AtomicFile.write(path, out -> out.write('x'));

        assertFalse(ProcessHandle.of(gone.pid()).isPresent());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(kept, files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }
}
