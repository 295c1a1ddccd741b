package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.concurrent.JobQueue;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.run.Command;
import pushpull.run.ComparisonTrainer;
import pushpull.run.RunController;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.train.Updates;

/// Sessions that a window saves by itself.
class SavedSessionTest {
    private static final long ROOM = 100L << 20;

    @TempDir
    private Path folder;

    private UserFolders folders() {
        return new UserFolders(folder.resolve("config"), folder.resolve("state"));
    }

    private static RunRecord recording() throws InterruptedException {
        Experiment start = Settings.read(Experiment.class, Map.of("data.size", "30", "batch", "12"));
        Script script = Script.of(start).with(new Change.Settings(2, Updates.of(Map.of("loss.margin", "0.7"))));
        try (Trainer trainer = new Trainer(script, 1, System::nanoTime)) {
            Mailbox<RunRecord> answer = new Mailbox<>();
            trainer.send(new Command.Step(9));
            trainer.send(new Command.RecordAll(answer));
            RunRecord taken = answer.poll();
            while (taken == null) {
                Thread.onSpinWait();
                taken = answer.poll();
            }
            return taken;
        }
    }

    private static SavedSession session() throws InterruptedException {
        return new SavedSession("Thirty points", "What to see.", "/home/ada/a.pushpull", recording());
    }

    @Test
    void aSessionIsReadBackToTheLastBit() throws InterruptedException {
        SavedSession session = session();
        try (SessionLock sessionLock = SessionLock.take(folders()).own()) {
            sessionLock.write(session);
            SavedSession read = sessionLock.read();
            assertArrayEquals(session.bytes(), read.bytes());
            assertEquals(session.recording().hash(), read.recording().hash());
            assertEquals(session.recording().done(), read.recording().done());
            assertEquals("/home/ada/a.pushpull", read.place());
            sessionLock.discard();
            assertEquals(List.of(), SessionLock.take(folders()).lost());
        }
    }

    private static SavedComparison comparison() throws InterruptedException {
        Experiment start = Settings.read(Experiment.class, Map.of("data.size", "30", "batch", "12"));
        List<Script> scripts = List.of(Script.of(start), Script.of(Settings.with(start, "loss.margin", "2")));
        try (ComparisonTrainer trainer = new ComparisonTrainer(scripts, 1, System::nanoTime)) {
            Mailbox<List<RunRecord>> answer = new Mailbox<>();
            trainer.send(new Command.Step(9));
            trainer.send(new Command.RecordEach(answer));
            List<RunRecord> taken = answer.poll();
            while (taken == null) {
                Thread.onSpinWait();
                taken = answer.poll();
            }
            return new SavedComparison("Two margins", "What to see.", "", List.of("small", "large"), taken);
        }
    }

    @Test
    void aComparisonIsReadBackToTheLastBit() throws InterruptedException {
        SavedSession session = session().with(comparison());
        SavedSession read = SavedSession.of("x", ByteBuffer.wrap(session.bytes()));
        SavedComparison compared = Objects.requireNonNull(read.comparison());
        assertArrayEquals(session.bytes(), read.bytes());
        assertEquals(List.of("small", "large"), compared.names());
        assertEquals("Two margins", compared.title());
        assertEquals(
                comparison().runs().getLast().hash(), compared.runs().getLast().hash());
        ExperimentFile file = compared.file();
        assertEquals(file, ExperimentReader.read("Two margins", file.text()));
        assertEquals(compared.runs().stream().map(RunRecord::done).toList(), file.scripts());
        assertThrows(
                IllegalArgumentException.class,
                () -> new SavedComparison("", "", "", List.of("a", "a"), compared.runs()));
    }

    @Test
    void asOftenAsARunItsComparisonIsSaved() throws InterruptedException {
        RunRecord run = recording();
        SavedComparison comparison = comparison();
        try (JobQueue jobs = new JobQueue("jobs");
                SessionLock sessionLock = SessionLock.take(folders()).own()) {
            Autosave autosave = new Autosave(
                    sessionLock, answering(run, comparison), jobs, each -> new SavedSession("Run", "", "", each));
            autosave.compare(new Autosave.Compared(answering(run, comparison), _ -> comparison));
            autosave.frame(0);
            autosave.frame(1_000_000_000L);
            autosave.end(() -> true);
            awaitWritten(comparison);
            autosave.compare(null);
        }
    }

    /// A trainer that answers at once.
    private static Consumer<Command> answering(RunRecord run, SavedComparison comparison) {
        return command -> {
            if (command instanceof Command.RecordAll ask) {
                ask.answer().put(run);
            } else if (command instanceof Command.RecordAllOfEach ask) {
                ask.answer().put(comparison.runs());
            }
        };
    }

    private void awaitWritten(SavedComparison comparison) {
        Path file = folder.resolve("state/session-1.session");
        long end = System.nanoTime() + 20_000_000_000L;
        while (!Files.exists(file)) {
            assertTrue(System.nanoTime() < end, "nothing was written");
            Thread.onSpinWait();
        }
        SavedSession read = SessionFile.read(file);
        assertEquals(
                comparison.runs().getFirst().hash(),
                Objects.requireNonNull(read.comparison()).runs().getFirst().hash());
    }

    @Test
    void twoWindowsHaveTwoPlacesAndOnlyALostOneIsOffered() throws InterruptedException {
        SavedSession session = session();
        SessionLock first = SessionLock.take(folders()).own();
        SessionLock.Places second = SessionLock.take(folders());
        first.write(session);
        second.own().write(new SavedSession("Another", "", "", session.recording()));
        assertEquals("Thirty points", first.read().title());
        assertEquals(List.of(), second.lost());
        first.close();
        SessionLock.Places third = SessionLock.take(folders());
        assertEquals(1, third.lost().size());
        assertEquals("Thirty points", third.lost().getFirst().read().title());
        assertEquals(List.of(), SessionLock.take(folders()).lost(), "offered once at a time");
    }

    @Test
    void aBrokenSessionIsSetAside() throws IOException, InterruptedException {
        try (SessionLock sessionLock = SessionLock.take(folders()).own()) {
            sessionLock.write(session());
            Path file = folder.resolve("state/session-1.session");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
            FileException problem = assertThrows(FileException.class, sessionLock::read);
            assertTrue(problem.getMessage().contains("session-1.session.broken"), problem.getMessage());
            assertFalse(Files.exists(file));
            assertTrue(Files.exists(folder.resolve("state/session-1.session.broken")));
        }
    }

    @Test
    void whereNothingCanBeNotedThatIsSaid() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where a folder is needed");
        FileException problem = assertThrows(FileException.class, () -> SessionLock.take(folders()));
        assertTrue(problem.getMessage().startsWith("The session cannot be saved"), problem.getMessage());
    }

    /// Bytes changed, cut or added, half of them with the right checksum, so that the parts are read.
    @Test
    void aThousandBrokenSessionsAreRefusedInWordsAndLittleRoom() throws IOException, InterruptedException {
        assertRefused(session());
        assertRefused(session().with(comparison()));
    }

    private void assertRefused(SavedSession session) throws IOException {
        Path file = folder.resolve("a.session");
        SessionFile.write(file, session);
        byte[] whole = Files.readAllBytes(file);
        Draws draws = new Streams(11).of(Purpose.DATA, 0);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] broken = mutated(whole, draws);
            if (i % 2 == 0 && broken.length > 27) {
                long sum = SessionFile.checksum(Arrays.copyOfRange(broken, 27, broken.length));
                ByteBuffer.wrap(broken).putLong(19, sum);
            }
            long before = allocated();
            try {
                assertNotEquals(
                        "", SessionFile.read("broken", broken).recording().hash());
            } catch (FileException problem) {
                refused++;
                assertTrue(problem.getMessage().startsWith("broken"), problem.getMessage());
            }
            assertTrue(allocated() - before < ROOM, "file " + i);
        }
        assertTrue(refused > 600, refused + " of 1000 refused");
    }

    private static byte[] mutated(byte[] whole, Draws draws) {
        byte[] broken = draws.nextInt(3) == 0 ? Arrays.copyOf(whole, draws.nextInt(whole.length)) : whole.clone();
        int head = Math.min(broken.length, draws.nextInt(2) == 0 ? 900 : broken.length);
        for (int k = 0; k < 1 + draws.nextInt(6) && head > 0; k++) {
            broken[draws.nextInt(head)] = (byte) draws.nextInt(256);
        }
        return broken;
    }

    private static long allocated() {
        return Objects.requireNonNull((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void aLargeStateIsLeftOutAndComesBackByRepeatingTheScript() {
        Map<String, String> wide = Map.of("data.size", "30", "batch", "8", "encoder.layers", "1024, 1024");
        try (WorkerPool workers = new WorkerPool(1)) {
            RunController run = new RunController(workers);
            run.open(Script.of(Settings.read(Experiment.class, wide)));
            run.stepBy(1);
            RunRecord record = Objects.requireNonNull(run.recording());
            assertTrue(record.bytes() > 24 << 20, record.bytes() + " bytes");
            Path path = folder.resolve("wide.session");
            SessionFile.write(path, new SavedSession("Wide", "", "", record));
            assertTrue(path.toFile().length() < 1 << 20);
            RunRecord read = SessionFile.read(path).recording();
            assertFalse(read.hasState());
            assertFalse(read.isWhole());
            assertEquals(
                    record.hash(),
                    PreparedRun.of(read.done(), read.last(), workers, _ -> {}).hash());
        }
    }

    @Test
    void aSessionLargerThanWhatIsReadIsRefusedInWordsAndTheEarlierOneStays() throws InterruptedException {
        Path path = folder.resolve("large.session");
        SessionFile.write(path, session());
        SavedSession small = session();
        SavedSession large = new SavedSession("Large", "", "x".repeat(65 << 20), small.recording(), small.comparison());
        FileException refusal = assertThrows(FileException.class, () -> SessionFile.write(path, large));
        assertTrue(refusal.getMessage().contains("64 MB"), refusal.getMessage());
        assertEquals(small.title(), SessionFile.read(path).title());
    }
}
