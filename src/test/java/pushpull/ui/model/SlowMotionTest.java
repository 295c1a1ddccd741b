package pushpull.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.concurrent.Mailbox;
import pushpull.describe.PhaseText;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.snapshot.StepPhase;
import pushpull.snapshot.UnrolledStep;

class SlowMotionTest {
    private static final long MILLISECOND = 1_000_000;
    private static final Blobs4 RUN = new Blobs4(Settings.read(Experiment.class, Map.of()), 1);
    private static final UnrolledStep STEP = new UnrolledStep(
            RUN.at(5, 6),
            RUN.at(6, 6),
            List.of(
                    new StepPhase.Sample(30, 42),
                    new StepPhase.Skipped(StepPhase.Kind.AUGMENT),
                    new StepPhase.Encode(2, RUN.at(5, 6).embeddings()),
                    new StepPhase.Skipped(StepPhase.Kind.NORMALISE),
                    new StepPhase.Compare(861),
                    new StepPhase.Skipped(StepPhase.Kind.MINE)));

    private final LabModel model = new LabModel(SlowMotionTest::answer, new Mailbox<>());
    private final SlowMotion slow = new SlowMotion(model.run());
    private long now;

    private static void answer(Command command) {
        if (command instanceof Command.StepInPhases ask) {
            ask.answer().put(STEP);
        }
    }

    private void later(double milliseconds) {
        now += (long) (milliseconds * MILLISECOND);
        model.frame(now);
    }

    /// Read aloud, 180 words take a minute.
    private static double aloud(int phase) {
        int words = PhaseText.sentence(STEP, STEP.phases().get(phase)).split(" ").length;
        return Math.max(2000, words * 60_000.0 / 180);
    }

    @Test
    void eachSentenceCanBeReadAloud() {
        slow.begin();
        later(1);
        for (int phase : new int[] {0, 2, 4}) {
            assertEquals(phase, slow.phase().get());
            later(aloud(phase) - 100);
            assertEquals(phase, slow.phase().get(), "still being read");
            assertTrue(slow.running().get());
            later(101);
        }
        assertEquals(4, slow.phase().get());
        assertFalse(slow.running().get(), "a phase that the settings do not have is not waited for at the end");
    }

    @Test
    void phasesThatDoNotApplyArePassedOverByHandToo() {
        slow.begin();
        later(1);
        slow.next();
        assertEquals(2, slow.phase().get());
        slow.next();
        assertEquals(4, slow.phase().get());
        slow.previous();
        assertEquals(2, slow.phase().get());
        slow.show(1);
        assertEquals(1, slow.phase().get(), "its name can be clicked");
    }
}
