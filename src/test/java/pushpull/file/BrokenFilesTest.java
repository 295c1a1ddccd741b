package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Files that are no experiments: random, truncated, mutated and huge ones are refused with a sentence, in little time
/// and memory.
class BrokenFilesTest {
    private static final long ROOM = 100L << 20;

    @TempDir
    private Path folder;

    private final Draws draws = new Streams(21).of(Purpose.DATA, 0);
    private int refused;

    private void read(byte... bytes) throws IOException {
        Path file = folder.resolve("broken");
        Files.write(file, bytes);
        long before = allocated();
        try {
            assertTrue(Experiments.read(file).steps() >= 0);
        } catch (FileException problem) {
            refused++;
            assertTrue(problem.getMessage().contains("broken"), problem.getMessage());
        }
        long taken = allocated() - before;
        assertTrue(taken < ROOM, taken + " bytes");
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void aThousandFilesAreReadOrRefusedInWords() throws IOException {
        byte[] whole = Experiments.open("temperature").text().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1000; i++) {
            read(
                    switch (i % 3) {
                        case 0 -> random(new byte[draws.nextInt(2000)], 0);
                        case 1 -> Arrays.copyOf(whole, draws.nextInt(whole.length));
                        default -> random(whole.clone(), whole.length - 1 - draws.nextInt(8));
                    });
        }
        assertTrue(refused > 500, refused + " were refused");
    }

    /// Overwrites bytes at random places after the first ones.
    private byte[] random(byte[] bytes, int kept) {
        for (int k = 0; k < bytes.length - kept; k++) {
            bytes[kept == 0 ? k : draws.nextInt(bytes.length)] = (byte) draws.nextInt(256);
        }
        return bytes;
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        read(new byte[5 << 20]);
        assertEquals(1, refused);
    }

    @Test
    void manyLinesTakeLittleRoom() throws IOException {
        read(("pushpull 1\n" + "#\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
        StringBuilder changes = new StringBuilder("pushpull 1\n");
        for (int i = 0; i < 50_000; i++) {
            changes.append("@1 k").append(i).append(" = 1\n");
        }
        read(changes.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(1, refused);
    }

    @Test
    void aMissingFileIsNamed() {
        Path nowhere = folder.resolve("nowhere.pushpull");
        String message = assertThrows(FileException.class, () -> Experiments.read(nowhere))
                .getMessage();
        assertEquals("There is no file " + nowhere + ".", message);
    }
}
