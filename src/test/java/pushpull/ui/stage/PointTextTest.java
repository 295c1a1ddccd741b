package pushpull.ui.stage;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;

class PointTextTest {
    private final Snapshot snapshot = new Blobs4(Settings.read(Experiment.class, Map.of()), 1).at(0, 2);

    @Test
    void aPositivePartnerPulls() {
        String words = PointText.of(snapshot, 14, snapshot.focus());
        assertTrue(
                words.matches("Point 14, class C, same\ndistance \\d\\.\\d\\d, pulls with force \\d\\.\\d\\d"), words);
    }

    @Test
    void aNegativeBeyondTheMarginFeelsNothing() {
        String words = PointText.of(snapshot, 4, snapshot.focus());
        assertTrue(words.matches("Point 4, class A, different\ndistance \\d\\.\\d\\d, no force"), words);
    }

    @Test
    void bothViewsOfAPartnerAreTold() {
        PointForces one = requireNonNull(snapshot.focus());
        int[] partners = {14, one.point(), 14};
        double[] numbers = {1, 0.5, 2};
        Matrix vectors = Matrix.of(3, 2, 0.3, 0, 0.1, 0, 0, 0.4);
        PointForces views = new PointForces(
                one.point(), partners, new boolean[] {true, true, true}, numbers, numbers, vectors, false);
        assertEquals(
                "Point 14, class C, same\nview 1: distance 1.00, pulls with force 0.30"
                        + "\nview 2: distance 2.00, pulls with force 0.40",
                PointText.of(snapshot, 14, views));
        assertTrue(PointText.of(snapshot, one.point(), views)
                .endsWith("\nits other view: distance 0.50, pulls with force 0.10"));
    }

    @Test
    void withoutSelectionThereIsTheNetForce() {
        assertTrue(PointText.of(snapshot, 14, null).startsWith("Point 14, class C\nnet force "));
    }

    @Test
    void heldOutPointsSaySo() {
        assertEquals("Point 5, class B\nheld out, not trained on", PointText.of(snapshot, 5, null));
    }
}
