package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.paint.Theme;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

class PreferencesTest {
    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    private Path folder;

    private PreferencesFile file() {
        return new PreferencesFile(new UserFolders(folder.resolve("config"), folder.resolve("state")));
    }

    private Path path() {
        return folder.resolve("config/preferences.txt");
    }

    @Test
    void whatIsKeptIsReadAndOtherValuesStay() throws IOException {
        assertEquals(Preferences.NONE, file().read().preferences());
        file().keep(Map.of("theme", "light", "recent.1", " /home/ada/with blank ", "recent.2", "b = c"));
        file().keep(Map.of("window.width", "1400", "recent.2", "", "bad", "two\nlines"));
        Preferences read = file().read().preferences();
        assertEquals(Theme.LIGHT, read.choice("theme", Theme.DARK));
        assertEquals(1400, read.number("window.width", 1000, 2000, 1280));
        assertEquals(List.of(" /home/ada/with blank "), read.list("recent"));
        assertEquals("", read.text("bad", ""));
        try (Stream<Path> files = Files.list(path().getParent())) {
            assertEquals(List.of(path()), files.toList());
        }
    }

    @Test
    void aValueThatMeansNothingIsAsIfItWereNotKept() {
        Preferences odd = Preferences.NONE.with(Map.of("theme", "pink", "w", "9000", "flag", "yes"));
        assertEquals(Theme.DARK, odd.choice("theme", Theme.DARK));
        assertEquals(7, odd.number("w", 0, 100, 7));
        assertEquals(7, odd.number("theme", 0, 100, 7));
        assertTrue(odd.flag("flag", true));
    }

    @Test
    void aBrokenFileIsSetAsideWhole() throws IOException {
        Draws draws = new Streams(5).of(Purpose.DATA, 0);
        Files.createDirectories(path().getParent());
        byte[] bytes = new byte[300];
        for (int i = 0; i < 100; i++) {
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) draws.nextInt(256);
            }
            Files.write(path(), bytes);
            PreferencesFile.Reading reading = file().read();
            assertEquals(Preferences.NONE, reading.preferences());
            assertTrue(reading.problem().contains("preferences.txt.broken"), reading.problem());
            assertFalse(Files.exists(path()));
        }
        assertTrue(Files.exists(path().resolveSibling("preferences.txt.broken")));
        file().keep(Map.of("theme", "light"));
        assertEquals("", file().read().problem());
    }

    @Test
    void whereNothingCanBeWrittenOneSentenceSaysSo() throws IOException {
        Files.writeString(folder.resolve("config"), "a file where a folder is needed");
        FileException problem = assertThrows(FileException.class, () -> file().keep(Map.of("theme", "light")));
        assertTrue(problem.getMessage().startsWith("Preferences cannot be saved. "));
        assertEquals("", file().read().problem());
    }

    @Test
    void foldersAreThoseOfThePlatform() {
        assertEquals(
                new UserFolders(HOME.resolve(".config/pushpull"), HOME.resolve(".local/state/pushpull")),
                UserFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), HOME));
        assertEquals(
                new UserFolders(Path.of("/c/pushpull"), Path.of("/s/pushpull")),
                UserFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), HOME));
        assertEquals(
                new UserFolders(Path.of("/h/.config/pushpull"), Path.of("/h/.local/state/pushpull")),
                UserFolders.of("Linux", Map.of("HOME", "/h"), HOME));
        assertEquals(
                HOME.resolve("Library/Application Support/PushPull"),
                UserFolders.of("Mac OS X", Map.of("XDG_CONFIG_HOME", "/c"), HOME)
                        .config());
        assertEquals(
                new UserFolders(Path.of("/r/PushPull"), Path.of("/l/PushPull/State")),
                UserFolders.of("Windows 11", Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"), HOME));
    }
}
