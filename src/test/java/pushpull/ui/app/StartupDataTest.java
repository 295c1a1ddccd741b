package pushpull.ui.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.file.UserFolders;

/// What a window begins with.
class StartupDataTest {
    @TempDir
    private Path folder;

    private StartupData read(String wanted) {
        StartupData startup = StartupData.read(new UserFolders(folder.resolve("c"), folder.resolve("s")), wanted);
        if (startup.sessionLock() != null) {
            startup.sessionLock().close();
        }
        return startup;
    }

    @Test
    void aNameOfTheGalleryOrNothingHasNoFile() {
        assertEquals("Four blobs", read("").experiment().title());
        StartupData moons = read("moons");
        assertEquals("Two moons", moons.experiment().title());
        assertNull(moons.path());
        assertEquals(List.of(), moons.problems());
    }

    @Test
    void aFileIsOpened() throws IOException {
        Path file = folder.resolve("mine.pushpull");
        Files.writeString(file, "pushpull 1\ntitle = Mine\n");
        StartupData startup = read(file.toString());
        assertEquals("Mine", startup.experiment().title());
        assertEquals(file, startup.path());
    }

    @Test
    void aTableIsLookedAtBesideTheUsualExperiment() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "a,b,class\n1,2,x\n3,4,y\n");
        StartupData startup = read(file.toString());
        assertTrue(startup.isTable());
        assertEquals(file, startup.path());
        assertEquals("Four blobs", startup.experiment().title());
        assertEquals(List.of(), startup.problems());
    }

    @Test
    void anExperimentIsKnownByHowItBeginsAndAMissingTableIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "pushpull 1\ntitle = Mine\n");
        assertEquals("Mine", read(file.toString()).experiment().title());
        StartupData missing = read(folder.resolve("missing.csv").toString());
        assertFalse(missing.isTable());
        assertNull(missing.path());
        assertTrue(missing.problems().getLast().contains("missing.csv"), missing.problems()::toString);
    }

    @Test
    void whatCannotBeReadIsSaidAndStopsNothing() throws IOException {
        Path file = folder.resolve("bad.pushpull");
        Files.writeString(file, "pushpull 1\nbatch = none\n");
        Files.createDirectories(folder.resolve("s"));
        Files.writeString(folder.resolve("s/session-1.session"), "hello");
        StartupData startup = read(file.toString());
        assertEquals("Four blobs", startup.experiment().title());
        assertEquals(2, startup.problems().size());
        assertTrue(
                startup.problems().getFirst().contains("session-1.session.broken"),
                startup.problems().getFirst());
        assertTrue(
                startup.problems().getLast().startsWith("bad.pushpull, line 2: "),
                startup.problems().getLast());
        assertNull(startup.lost());
        assertNotNull(requireNonNull(startup.preferences()));
    }

    @Test
    void whatCouldNotBeginIsSaidWithItsLine() throws IOException {
        Map<String, String> refused = Map.of(
                "data = Csv\ndata.file = /nonexistent/mine.csv", "4: ",
                "steps = 100\nloss = SimSiamLoss", "4: ",
                "loss = SimSiamLoss\nsteps = 100", "3: ",
                "steps = 5\n@2 move = 3, 0, 0\n@2 remove = 5000", "5: There is no point 5000 any more.",
                "@2 remove = 3\n@2 then remove = 3\n", "4: There is no point 3 any more.");
        for (Map.Entry<String, String> file : refused.entrySet()) {
            Path path = folder.resolve("refused.pushpull");
            Files.writeString(path, "pushpull 1\n# words\n" + file.getKey());
            StartupData startup = read(path.toString());
            assertEquals("Four blobs", startup.experiment().title());
            assertNull(startup.path(), "the usual run is not saved over the file");
            String problem = startup.problems().getLast();
            assertTrue(problem.startsWith("refused.pushpull, line " + file.getValue()), problem);
        }
    }

    @Test
    void anEmptyLineToDrawOnIsOpened() throws IOException {
        Path path = folder.resolve("line.pushpull");
        Files.writeString(path, "pushpull 1\ndata = Drawn\nencoder.dimensions = 1");
        assertEquals(List.of(), read(path.toString()).problems());
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidAndStopsNothing() throws IOException {
        Files.writeString(folder.resolve("s"), "a file where a folder is needed");
        StartupData startup = read("");
        assertNull(startup.sessionLock());
        assertEquals(1, startup.problems().size());
    }
}
