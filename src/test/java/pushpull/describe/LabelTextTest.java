package pushpull.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

class LabelTextTest {
    private static Snapshot snapshot(String key, String value) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Experiment experiment = Settings.read(Experiment.class, Map.of(key, value));
            return new ScriptRunner(Script.of(experiment), workers).snapshot(SnapshotRequest.NOTHING);
        }
    }

    @Test
    void aPointUnderItsOwnLabelIsNamedByItsClass() {
        Snapshot clean = snapshot("supervision.noise", "0");
        assertEquals("class C", LabelText.of(clean, 2));
        assertEquals("2", LabelText.name(clean, 2));
    }

    @Test
    void aPointUnderAnotherLabelIsNamedByBoth() {
        Snapshot noisy = snapshot("supervision.noise", "0.5");
        int wrong = IntStream.range(0, noisy.points().size())
                .filter(noisy::isMislabelled)
                .findFirst()
                .orElseThrow();
        String given = noisy.points().classNames().get(noisy.givenLabel(wrong));
        String both = "labelled " + given + ", truly " + noisy.points().className(wrong);
        assertEquals(both, LabelText.of(noisy, wrong));
        assertEquals(wrong + " (" + both + ")", LabelText.name(noisy, wrong));
    }

    @Test
    void aPairThatIsTakenForWhatItIsNotSaysSo() {
        Snapshot clean = snapshot("supervision.noise", "0");
        assertEquals("same", LabelText.pair(clean, 0, 4, true));
        assertEquals("different, truly same", LabelText.pair(clean, 0, 4, false));
        assertEquals("same, truly different", LabelText.pair(clean, 0, 1, true));
        assertEquals("different", LabelText.pair(clean, 0, 1, false));
    }
}
