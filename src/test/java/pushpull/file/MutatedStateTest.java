package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.cli.Mutations;

/// Damaged files that the program keeps for itself: read, or refused in a sentence. `mvn -Pfuzz verify` runs it.
@Tag("fuzz")
class MutatedStateTest {
    private static final int FILES = Integer.getInteger("fuzz.files", 500);

    @TempDir
    Path folder;

    @Test
    void preferences() {
        byte[] good = "pushpull preferences 1\ntheme = dark\nrecent.1 = /a/b.pushpull\nspeed = 0.5\n"
                .getBytes(StandardCharsets.UTF_8);
        PreferencesFile file = new PreferencesFile(new UserFolders(folder, folder));
        assertAll(Stream.iterate(0, seed -> seed + 1).limit(FILES).map(seed -> () -> {
            Files.write(folder.resolve("preferences.txt"), new Mutations(seed).of(good));
            assertNotNull(file.read().preferences(), () -> "seed " + seed);
        }));
    }

    @Test
    void sessions() throws IOException {
        byte[] header = "pushpull session 1\n".getBytes(StandardCharsets.UTF_8);
        assertAll(Stream.iterate(0, seed -> seed + 1).limit(FILES).map(seed -> () -> {
            Path file = Files.write(folder.resolve("lost.session"), new Mutations(seed).of(header));
            try {
                assertNotNull(SessionFile.read(file), () -> "seed " + seed);
            } catch (FileException refused) {
                assertNotNull(refused.getMessage(), () -> "seed " + seed);
            }
        }));
    }
}
