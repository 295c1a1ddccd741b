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
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.RunRecord;

/// Sessions that were left without being saved.
class KeptSessionsTest {
    @TempDir
    private Path folder;

    private KeptSessions kept = new KeptSessions(new UserFolders(Path.of("unused"), Path.of("unused")));

    @BeforeEach
    void place() {
        kept = new KeptSessions(new UserFolders(folder.resolve("config"), folder.resolve("state")));
    }

    private static SavedSession session(String title) {
        try (WorkerPool workers = new WorkerPool(1)) {
            RunController run = new RunController(workers);
            run.open(Script.of(Settings.read(Experiment.class, Map.of("data.size", "30", "batch", "8"))));
            run.edit(List.of(new PointEdit.Added(PointEdit.Added.NEW, 0, List.of(1.0, 1.0))), 0);
            run.stepBy(3);
            RunRecord record = Objects.requireNonNull(run.recording());
            return new SavedSession(title, "", "", record);
        }
    }

    private List<String> titles() {
        return kept.list().stream().map(KeptSessions.Kept::title).toList();
    }

    @Test
    void whatWasLeftIsReadBackWithItsDrawnPoints() {
        SavedSession left = session("Mine");
        kept.keep(left, null);
        KeptSessions.Kept found = kept.list().getFirst();
        assertEquals("Mine", found.title());
        assertEquals(3, found.step());
        assertEquals(left.recording().done(), kept.read(found).recording().done());
        assertEquals(left.recording().hash(), kept.read(found).recording().hash());
    }

    @Test
    void theNewestAreKept() {
        IntStream.rangeClosed(1, 11).forEach(i -> kept.keep(session("Run " + i), null));
        assertEquals(
                IntStream.rangeClosed(4, 11).mapToObj(i -> "Run " + (15 - i)).toList(), titles());
    }

    @Test
    void aLaterStateTakesThePlaceOfTheFormer() {
        kept.keep(session("First"), null);
        kept.keep(session("Second"), null);
        kept.keep(session("First, later"), kept.list().getLast().path());
        assertEquals(List.of("First, later", "Second"), titles());
    }

    @Test
    void whatIsBrokenIsNotOffered() throws IOException {
        kept.keep(session("Whole"), null);
        Files.writeString(folder.resolve("state/kept-2.session"), "no session");
        assertEquals(List.of("Whole"), titles());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndLeavesNothing() throws IOException {
        Files.writeString(folder.resolve("state"), "a file in the place of the folder");
        FileException refusal = assertThrows(FileException.class, () -> kept.keep(session("x"), null));
        assertFalse(refusal.getMessage().isBlank());
        assertTrue(kept.list().isEmpty());
    }
}
