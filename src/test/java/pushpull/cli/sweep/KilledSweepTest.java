package pushpull.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pushpull.cli.Said;

/// Real processes that end in the middle of a sweep, and how it goes on.
@Tag("soak")
class KilledSweepTest {
    private static final int RUNS = 80;
    private static final long PATIENCE = 60;

    @TempDir
    private Path path;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(
                path.resolve("small.pushpull"), "pushpull 1\ntitle = Small\nsteps = 160\ndata.size = 40\nbatch = 32\n");
        for (String folder : List.of("killed", "whole")) {
            Said said = Said.by(
                    "sweep",
                    path.resolve("small.pushpull").toString(),
                    "--over",
                    "loss.margin=log(0.1,4,8)",
                    "--seeds",
                    "10",
                    "--measure",
                    "silhouette",
                    "--prepare",
                    "--out",
                    path.resolve(folder).toString());
            assertEquals(0, said.status(), said.error());
        }
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Path results() {
        return path.resolve("killed/runs.csv");
    }

    /// Without what takes long to compile: the numbers do not depend on it.
    private Process start() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--") && !argument.contains("jdk.incubator.vector"))
                .toList());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "pushpull.Main"));
        command.addAll(List.of("sweep", path.resolve("killed").toString(), "--resume", "--threads", "2"));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    /// Waits until the results have at least this number of lines.
    private void await(int lines) throws IOException, InterruptedException {
        try (WatchService watch = path.getFileSystem().newWatchService()) {
            path.resolve("killed")
                    .register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (!Files.exists(results())
                    || Files.readString(results()).lines().count() < lines) {
                WatchKey changed = watch.poll(PATIENCE, TimeUnit.SECONDS);
                assertTrue(changed != null && changed.reset(), "the sweep writes nothing");
            }
        }
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("(?m)^WARNING: .*\\R", "");
    }

    private List<String> wholeLines() throws IOException {
        String text = Files.readString(results());
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static List<String> lasting(Path results) throws IOException {
        return Files.readAllLines(results).stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }

    /// The rest in this process, and the comparison with a sweep that nothing interrupted.
    private void goesOn(List<String> kept) throws IOException {
        Said rest = Said.by("sweep", path.resolve("killed").toString(), "--resume");
        assertEquals(0, rest.status(), rest.error());
        assertEquals(kept, Files.readAllLines(results()).subList(0, kept.size()));
        Said whole = Said.by("sweep", path.resolve("whole").toString(), "--threads", "1");
        assertEquals(0, whole.status(), whole.error());
        assertEquals(RUNS + 1, lasting(results()).size());
        assertEquals(lasting(path.resolve("whole/runs.csv")), lasting(results()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSweepThatIsInterruptedThenFillsTheDiskThenIsKilledRepeatsNothing() throws IOException, InterruptedException {
        List<String> first = interrupted();
        List<String> second = filled(first);
        List<String> third = killed(second);
        assertTrue(third.size() < RUNS, () -> "lines: " + third.size());
        goesOn(third);
    }

    private List<String> interrupted() throws IOException, InterruptedException {
        Process process = start();
        await(4);
        process.toHandle().destroy();
        String words = errors(process);
        process.waitFor();
        assertTrue(words.startsWith("Interrupted.") && words.contains("--resume"), words);
        List<String> kept = wholeLines();
        assertEquals(Files.readString(results()), String.join("\n", kept) + "\n");
        return kept;
    }

    /// From some moment on, the process can make no file longer than the results are, and half a line.
    private List<String> filled(List<String> before) throws IOException, InterruptedException {
        Path limit = Path.of("/usr/bin/prlimit");
        if (!Files.isExecutable(limit)) {
            return before;
        }
        Process process = start();
        await(before.size() + 2);
        long most = Files.size(results()) + 50;
        Process limiting =
                new ProcessBuilder(limit.toString(), "--pid", String.valueOf(process.pid()), "--fsize=" + most).start();
        assertEquals(0, limiting.waitFor());
        String words = errors(process);
        assertEquals(2, process.waitFor(), words);
        assertEquals(1, words.lines().count(), words);
        assertTrue(words.contains("runs.csv cannot be written: ") && words.contains("--resume"), words);
        List<String> kept = wholeLines();
        assertEquals(Files.readString(results()), String.join("\n", kept) + "\n");
        assertEquals(before, kept.subList(0, before.size()));
        return kept;
    }

    private List<String> killed(List<String> before) throws IOException, InterruptedException {
        Process process = start();
        await(before.size() + 2);
        process.destroyForcibly().waitFor();
        List<String> kept = wholeLines();
        assertEquals(before, kept.subList(0, before.size()));
        return kept;
    }
}
