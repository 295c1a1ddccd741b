package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.file.Experiments;

class ExportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aPictureOfAnExperimentIsWritten() throws IOException {
        String out = folder.resolve("a.png").toString();
        Said said = Said.by("export", "four-blobs", out, "--steps", "5", "--size", "200x100", "--theme", "light");
        assertEquals(0, said.status(), said.error());
        assertEquals("Written to " + out + "\n", said.output());
        assertEquals(200, ImageIO.read(folder.resolve("a.png").toFile()).getWidth());
    }

    @Test
    void aDrawingIsWritten() throws IOException {
        Path out = folder.resolve("a.svg");
        Said said = Said.by("export", "moons", out.toString(), "--steps", "2");
        assertEquals(0, said.status(), said.error());
        assertTrue(Files.readString(out).startsWith("<svg "));
    }

    @Test
    void aWrongCallIsOneLine() {
        for (String[] call : new String[][] {
            {"export", "four-blobs", "a.doc", "--steps", "1"},
            {"export", "four-blobs", "a.png", "--size", "0x10"},
            {"export", "four-blobs", "a.png", "--theme", "pink"},
            {"export", "nothing", "a.png"}
        }) {
            Said said = Said.by(call);
            assertEquals(2, said.status(), said.output());
            assertEquals(1, said.error().strip().lines().count(), said.error());
        }
    }

    @Test
    void theGalleryIsListed() {
        Said said = Said.by("gallery");
        assertEquals(0, said.status(), said.error());
        assertEquals(
                Experiments.gallery().size() + Experiments.comparisons().size(),
                said.output().lines().filter(line -> !line.isBlank()).count());
        assertTrue(said.output().startsWith("four-blobs  "), said.output());
    }
}
