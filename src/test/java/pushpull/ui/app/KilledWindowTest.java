package pushpull.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.file.SavedSession;
import pushpull.file.SessionLock;
import pushpull.file.UserFolders;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;

/// Windows of real processes that are killed at random moments: what is lost at most, and that the rest comes back
/// with the same bits.
@Tag("soak")
class KilledWindowTest {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long MOST_LOST = 2000;
    private static final int LONGEST = 6000;

    @TempDir
    private Path folder;

    /// What the window printed of a snapshot.
    private record Seen(long time, long step, int changes) {
        static Seen of(String line) {
            String[] parts = line.split(" ");
            return new Seen(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    /// On an idle machine, and on one on which as many others want each core.
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void atMostTwoSecondsAreLost(int othersOnEachCore) throws IOException, InterruptedException {
        List<Process> others = new ArrayList<>();
        Draws draws = new Streams(othersOnEachCore).of(Purpose.DATA, 0);
        List<String> losses = new ArrayList<>();
        long worst = 0;
        try {
            for (int i = 0; i < othersOnEachCore * Runtime.getRuntime().availableProcessors(); i++) {
                others.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            for (int i = 0; i < KILLS; i++) {
                long lost = kill(i, 500 + draws.nextInt(LONGEST), folder.resolve(i + ""));
                losses.add(lost + " ms");
                worst = Math.max(worst, lost);
                System.out.println("kill " + i + ": " + lost + " ms lost");
            }
        } finally {
            others.forEach(Process::destroyForcibly);
        }
        System.out.println(losses);
        assertTrue(worst <= MOST_LOST, losses.toString());
    }

    /// How much a window lost that was killed some time after its first snapshot, in milliseconds.
    private static long kill(int seed, int after, Path place) throws IOException, InterruptedException {
        Process process = start(seed, place);
        List<Seen> seen = new ArrayList<>();
        long killed;
        try (BufferedReader lines = process.inputReader()) {
            Seen first = Seen.of(lines.readLine());
            Seen last = first;
            while (last.time - first.time < after) {
                last = Seen.of(lines.readLine());
                seen.add(last);
            }
            killed = System.currentTimeMillis();
            process.destroyForcibly().waitFor();
        } finally {
            process.destroyForcibly();
        }
        RunRecord noted = noted(place).recording();
        assertStraight(noted);
        return seen.stream()
                .filter(one -> one.step > noted.last())
                .mapToLong(one -> killed - one.time)
                .max()
                .orElse(0);
    }

    private static Process start(int seed, Path place) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .toList());
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(KilledWindow.class.getName(), place.toString(), seed + ""));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static SavedSession noted(Path place) {
        SessionLock.Places places = SessionLock.take(new UserFolders(place.resolve("config"), place.resolve("state")));
        try {
            return places.lost().getFirst().read();
        } finally {
            places.lost().forEach(SessionLock::close);
            places.own().close();
        }
    }

    /// The noted state is that of its script.
    private static void assertStraight(RunRecord noted) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(noted.done(), workers);
            assertTrue(noted.isWhole());
            assertTrue(runner.to(noted.last(), () -> {}));
            assertEquals(noted.hash(), runner.hash());
        }
    }
}
