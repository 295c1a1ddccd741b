package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An experiment file chooses data of its own folder, and not what else is read on the machine.
class OutsideDataTest {
    @TempDir
    Path folder;

    private Path data;
    private Path experiment;

    @BeforeEach
    void write() throws IOException {
        data = Files.writeString(folder.resolve("table.csv"), "x,y,label\n0,0,a\n0,1,a\n3,0,b\n3,1,b\n");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        experiment = Files.writeString(
                inner.resolve("mine.pushpull"), "pushpull 1\nsteps = 2\ndata = Csv\ndata.file = ../table.csv\n");
    }

    @Test
    void dataOutsideAreReadIfAllowed() {
        for (List<String> call : List.of(
                List.of("replay", experiment.toString()),
                List.of("train", experiment.toString()),
                List.of("code", experiment.toString()),
                List.of(
                        "export",
                        experiment.toString(),
                        folder.resolve("out.csv").toString()))) {
            Said refused = Said.by(call.toArray(String[]::new));
            assertEquals(2, refused.status(), refused::toString);
            assertTrue(refused.error().contains("--allow-outside"), refused::error);
            assertEquals(1, refused.error().lines().count(), refused::error);
            String[] allowed = call.toArray(new String[call.size() + 1]);
            allowed[call.size()] = "--allow-outside";
            assertEquals(0, Said.by(allowed).status(), call::toString);
        }
    }

    @Test
    void aLinkInTheFolderIsNoWayOut() throws IOException {
        Files.createSymbolicLink(experiment.resolveSibling("linked.csv"), data);
        Files.writeString(experiment, Files.readString(experiment).replace("../table.csv", "linked.csv"));
        assertEquals(2, Said.by("replay", experiment.toString()).status());
    }

    @Test
    void dataInTheFolderAndThoseThatTheFileWasMadeWithAreRead() throws IOException {
        Files.copy(data, experiment.resolveSibling("table.csv"));
        Path beside = experiment.resolveSibling("beside.pushpull");
        Files.writeString(beside, Files.readString(experiment).replace("../", ""));
        assertEquals(0, Said.by("replay", beside.toString()).status());

        String out = folder.resolve("results/deep").toString();
        assertEquals(
                0,
                Said.by("train", data.toString(), "--steps", "2", "--out", out).status());
        assertEquals(0, Said.by("replay", out + "/experiment.pushpull").status());
        Files.writeString(data, "x,y,label\n0,0,a\n0,1,a\n3,0,b\n3,2,b\n");
        assertEquals(2, Said.by("replay", out + "/experiment.pushpull").status());
        assertFalse(Said.by("replay", out + "/experiment.pushpull", "--allow-outside")
                .output()
                .isEmpty());
    }
}
