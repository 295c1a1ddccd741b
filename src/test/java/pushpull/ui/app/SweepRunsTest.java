package pushpull.ui.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.file.SweptRunsFile;
import pushpull.settings.Schema;
import pushpull.settings.SettingsUpdate;
import pushpull.sweep.folder.SweepFolder;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.verdict.SweptRuns;
import pushpull.ui.sweep.SweepQuestion;
import pushpull.ui.sweep.SweepState;

class SweepRunsTest {
    private static final Experiment FIRST = Schema.of(Experiment.class).defaults();

    @TempDir
    private Path folder;

    private static SweepWork.Swept swept(String seeds) {
        SweepQuestion question = new SweepQuestion(List.of("batch=8,16"), seeds, "3", "knnAccuracy");
        assertEquals(2 * Integer.parseInt(seeds), question.runs());
        return new SweepWork(question, Script.of(FIRST), new Mailbox<>()).on(_ -> {});
    }

    @Test
    void aSavedSweepIsReadBackWithTheLookThatWasTaken() {
        SweepWork.Swept swept = swept("2");
        assertEquals(SweepState.Phase.DONE, swept.state().phase());
        assertTrue(requireNonNull(swept.state().report()).first().question().due());
        SweepRuns.write(swept, folder);
        SweepRuns.write(swept, folder);
        SweepFolder saved = new SweepFolder(folder);
        assertEquals(swept.plan().request(), saved.open().request());
        SweptRuns read = SweptRunsFile.read(saved.runs());
        assertEquals(4, read.lines().size(), "saved twice, no run is there twice");
        assertEquals(requireNonNull(swept.state().report()).runs().cells(), read.cells());
        assertEquals(
                List.of(2), SweptRunsFile.looks(folder.resolve("looks.csv")).seeds());
    }

    @Test
    void oneSeedHasNoVerdict() {
        SweepWork.Swept swept = swept("1");
        assertEquals(SweepState.Phase.DONE, swept.state().phase());
        assertNull(swept.state().report());
        SweepRuns.write(swept, folder);
        assertTrue(SweptRunsFile.looks(folder.resolve("looks.csv")).seeds().isEmpty());
    }

    @Test
    void theSettingsOfNowAreSweptFromTheFirstStep() {
        PointEdit removed = new PointEdit.Removed(3);
        Script done = Script.of(FIRST)
                .with(new Change.Settings(40, SettingsUpdate.of("batch", 16)))
                .with(new Change.ByHand(50, List.of(removed, new PointEdit.Dragged(4, List.of(1.0, 2.0)))));
        Script base = SweepRuns.base(done);
        assertEquals(16, base.start().batch());
        assertEquals(List.of(new Change.ByHand(0, List.of(removed))), base.changes());
    }

    @Test
    void aMeasureThatNoRunHasIsRefused() {
        Experiment none = SettingsUpdate.of("heldOut", 0.0).applyTo(FIRST);
        SweepQuestion question = new SweepQuestion(List.of("batch=8,16"), "2", "3", "knnAccuracy.heldOut");
        SweepWork work = new SweepWork(question, Script.of(none), new Mailbox<>());
        assertThrows(SweepRefusal.class, () -> work.on(_ -> {}));
    }
}
