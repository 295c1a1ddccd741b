package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pushpull.file.PreferencesFile;
import pushpull.file.UserFolders;

/// A pipe that nothing writes to, a device without an end and a folder are refused at once, whatever they stand for.
@DisabledOnOs(OS.WINDOWS)
class SpecialFilesTest {
    private static final Duration SHORT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void aPipeIsRefused() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        everyReaderRefuses(pipe, "it is a pipe or a device.");
    }

    @Test
    void aDeviceIsRefused() throws IOException {
        everyReaderRefuses(
                Files.createSymbolicLink(folder.resolve("zero"), Path.of("/dev/zero")), "it is a pipe or a device.");
    }

    @Test
    void aFolderIsRefused() throws IOException {
        everyReaderRefuses(Files.createDirectory(folder.resolve("inner")), "is a folder");
    }

    private void everyReaderRefuses(Path file, String because) throws IOException {
        String name = file.toString();
        Path npy = Files.createSymbolicLink(folder.resolve("array.npy"), file);
        Path npz = Files.createSymbolicLink(folder.resolve("arrays.npz"), file);
        List<String> data = List.of("data=Csv", "data.file=" + name);
        Stream<List<String>> calls = Stream.of(
                List.of("replay", name),
                List.of("train", name),
                List.of("compare", name),
                List.of("verify", name),
                List.of("evaluate", name),
                List.of("embed", name, name),
                List.of("code", "--encoder", name),
                set("train", "four-blobs", data),
                set("train", "four-blobs", List.of("data=Csv", "data.file=" + npy)),
                set("train", "four-blobs", List.of("data=Csv", "data.file=" + npz)),
                set("train", "four-blobs", List.of("supervision=PairList", "supervision.file=" + name)));
        assertAll(calls.map(call -> () -> refuses(call, because)));
        Files.createSymbolicLink(folder.resolve("preferences.txt"), file);
        PreferencesFile preferences = new PreferencesFile(new UserFolders(folder, folder));
        assertFalse(
                assertTimeoutPreemptively(SHORT, preferences::read).problem().isEmpty());
    }

    private static List<String> set(String command, String name, List<String> assignments) {
        return Stream.concat(
                        Stream.of(command, name, "--steps", "1"),
                        assignments.stream().flatMap(assignment -> Stream.of("--set", assignment)))
                .toList();
    }

    private static void refuses(List<String> call, String because) {
        Said said = assertTimeoutPreemptively(SHORT, () -> Said.by(call.toArray(String[]::new)));
        assertEquals(2, said.status(), () -> call + " " + said);
        assertTrue(said.error().contains(because), () -> call + " " + said);
        assertEquals(1, said.error().lines().count(), said::error);
    }
}
