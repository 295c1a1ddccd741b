package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.Settings;

/// What is written can be read again, however long it is, and what is too long is said before it is read.
class LargeFilesTest {
    @TempDir
    Path folder;

    @Test
    void aLongExperimentIsReadBack() {
        Path path = folder.resolve("long.pushpull");
        Change.ByHand edits = new Change.ByHand(
                0,
                IntStream.range(0, 300_000)
                        .mapToObj(i -> (PointEdit) new PointEdit.Moved(0, List.of(i / 7.0, -i / 7.0)))
                        .toList());
        Script script = new Script(Settings.read(Experiment.class, Map.of()), List.of(edits));
        ExperimentFile written = new ExperimentFile("long", "a".repeat(900_000), 1, script);
        Experiments.save(written, path);
        assertTrue(path.toFile().length() > 5 << 20);
        assertEquals(written.about(), Experiments.read(path).about());
        assertEquals(
                300_000,
                Experiments.read(path).script().changes().stream()
                        .mapToInt(change -> ((Change.ByHand) change).edits().size())
                        .sum());
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        Path path = folder.resolve("huge.pushpull");
        FileException refused = assertThrows(FileException.class, () -> Experiments.save(titled(65 << 20), path));
        assertTrue(refused.getMessage().contains("more than 64 MB"), refused::getMessage);
        assertFalse(Files.exists(path));
    }

    @Test
    void aHugeFileIsRefusedWithItsSize() throws IOException {
        Path path = folder.resolve("huge.pushpull");
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int i = 0; i < 65; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        FileException refused = assertThrows(FileException.class, () -> Experiments.read(path));
        assertTrue(refused.getMessage().contains("it has 65 MB, and at most 64 MB are read"), refused::getMessage);
    }

    private static ExperimentFile titled(int length) {
        Experiment start = Settings.read(Experiment.class, Map.of());
        return new ExperimentFile("long", "a".repeat(length), 1, Script.of(start));
    }
}
