package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;

/// The files that the program keeps for its user: who may read them, and what may stand in their place.
class OwnFilesTest {
    @TempDir
    private Path folder;

    private UserFolders folders() {
        return new UserFolders(folder.resolve("config"), folder.resolve("state"));
    }

    private static SavedSession session() {
        try (WorkerPool workers = new WorkerPool(1)) {
            RunController run = new RunController(workers);
            run.open(Script.of(Settings.read(Experiment.class, Map.of("data.size", "30", "batch", "8"))));
            run.stepBy(3);
            return new SavedSession("Run", "", "", Objects.requireNonNull(run.recording()));
        }
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assumeModes() {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void sessionsLocksAndPreferencesAreForTheirOwnerAlone() throws IOException {
        assumeModes();
        try (SessionLock own = SessionLock.take(folders()).own()) {
            own.write(session());
            own.write(session());
        }
        new KeptSessions(folders()).keep(session(), null);
        new PreferencesFile(folders()).keep(Map.of("theme", "dark"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(path -> !path.equals(folder)).toList()) {
                assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", modes(path), path.toString());
            }
        }
    }

    @Test
    void aFileThatIsWrittenAgainKeepsItsModes() throws IOException {
        assumeModes();
        Path file = folder.resolve("mine.pushpull");
        AtomicFile.writeText(file, out -> out.write("1"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.writeText(file, out -> out.write("2"));
        assertEquals("rw-------", modes(file));
        assertEquals("2", Files.readString(file));
    }

    private void pipe(String name) throws IOException, InterruptedException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", path.toString()).start().waitFor());
    }

    @Test
    void whatIsNoFileInThePlaceOfALockOrSessionIsPassedOver() throws IOException, InterruptedException {
        pipe("state/session-1.lock");
        pipe("state/session-2.session");
        Files.createDirectories(folder.resolve("state/session-3.session"));
        Files.createDirectories(folder.resolve("state/session-4.lock"));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            SessionLock.Places places = SessionLock.take(folders());
            places.own().write(session());
            assertTrue(Files.isRegularFile(folder.resolve("state/session-5.session")));
            assertEquals(List.of(), places.lost());
            places.own().close();
        });
    }

    @Test
    void aDeviceInThePlaceOfASessionOrOfPreferencesIsNotRead() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/zero")));
        Files.createDirectories(folder.resolve("state"));
        Files.createDirectories(folder.resolve("config"));
        Files.createSymbolicLink(folder.resolve("state/session-1.session"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("config/preferences.txt"), Path.of("/dev/zero"));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            SessionLock.Places places = SessionLock.take(folders());
            places.own().write(session());
            places.own().close();
            assertFalse(new PreferencesFile(folders()).read().problem().isEmpty());
        });
    }

    @Test
    void ofAHundredLostSessionsTheNewestAreOfferedAndNotingGoesOn() throws IOException {
        SavedSession session = session();
        Path state = folder.resolve("state");
        for (int i = 1; i <= 130; i++) {
            Path path = state.resolve("session-" + i + ".session");
            SessionFile.write(path, session);
            Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000L * (i * 37 % 131)));
        }
        SessionLock.Places places = SessionLock.take(folders());
        places.own().write(session);
        assertTrue(Files.exists(state.resolve("session-131.session")));
        long newest = places.lost().stream()
                .max(Comparator.comparingLong(SessionLock::time))
                .orElseThrow()
                .time();
        assertEquals(1_000_000L * 130, newest);
        places.lost().forEach(SessionLock::close);
        places.own().close();
    }

    @Test
    void aHomeThatVanishesAndComesBackIsNotedInAgainAndLockedAgain() throws IOException {
        SessionLock own = SessionLock.take(folders()).own();
        own.write(session());
        Path state = folder.resolve("state");
        try (Stream<Path> files = Files.walk(state)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        own.write(session());
        assertTrue(Files.exists(state.resolve("session-1.session")));
        SessionLock.Places others = SessionLock.take(folders());
        assertEquals(List.of(), others.lost(), "it is not lost");
        assertNotEquals(own.time(), others.own().time());
        others.own().close();
        own.close();
    }
}
