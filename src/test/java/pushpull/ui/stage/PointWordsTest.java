package pushpull.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.paint.Blobs4;
import pushpull.settings.Settings;
import pushpull.train.Experiment;
import pushpull.train.Snapshot;

class PointWordsTest {
    private final Snapshot snapshot = new Blobs4(Settings.read(Experiment.class, Map.of()), 1).at(0, 2);

    @Test
    void aSamePartnerPulls() {
        String words = PointWords.of(snapshot, 14, snapshot.focus());
        assertTrue(
                words.matches("Point 14, class C, same\ndistance \\d\\.\\d\\d, pulls with force \\d\\.\\d\\d"), words);
    }

    @Test
    void aDifferentOneBeyondTheMarginFeelsNothing() {
        String words = PointWords.of(snapshot, 4, snapshot.focus());
        assertTrue(words.matches("Point 4, class A, different\ndistance \\d\\.\\d\\d, feels nothing"), words);
    }

    @Test
    void withoutSelectionThereIsTheNetForce() {
        assertTrue(PointWords.of(snapshot, 14, null).startsWith("Point 14, class C\nnet force "));
    }

    @Test
    void heldOutPointsSaySo() {
        assertEquals("Point 5, class B\nheld out, never trained on", PointWords.of(snapshot, 5, null));
    }

    @Test
    void theStatusCountsDifferentPairsThatPush() {
        assertTrue(StatusLine.activity(snapshot).matches("\\d+ % of the different pairs still push\\."));
    }
}
