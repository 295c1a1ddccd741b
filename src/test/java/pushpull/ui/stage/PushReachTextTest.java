package pushpull.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.paint.Lifted;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;

class PushReachTextTest {
    private static Experiment experiment(Map<String, String> values) {
        return Settings.read(Experiment.class, values);
    }

    @Test
    void aLossWithAMarginNeedsNone() {
        assertEquals("", PushReachText.of(new Blobs4(experiment(Map.of()), 1).at(0, 2)));
        assertEquals("", PushReachText.of(new Blobs4(experiment(Map.of("loss", "TripletLoss")), 1).at(0, 2)));
    }

    @Test
    void aMarginBetweenAnglesIsOneToo() {
        for (String loss : List.of("CircleLoss", "CosFaceLoss", "ArcFaceLoss", "ProxyAnchorLoss")) {
            Map<String, String> angles = Map.of("loss", loss, "distance", "Cosine");
            assertEquals("", PushReachText.of(new Blobs4(experiment(angles), 1).at(0, 2)), loss);
        }
    }

    @Test
    void inThePlaneItIsADistance() {
        String words = PushReachText.of(new Blobs4(experiment(Map.of("loss", "NcaLoss")), 1).at(0, 2));
        assertTrue(words.matches("Half of the push comes from within distance \\d\\.\\d\\d\\."), words);
    }

    @Test
    void onTheSphereItIsACap() {
        Map<String, String> sphere = Map.of(
                "loss", "SupConLoss", "distance", "Cosine", "encoder.dimensions", "3", "encoder.normalize", "true");
        Snapshot snapshot = Lifted.at(experiment(sphere), 2, 2);
        String words = PushReachText.of(snapshot);
        assertTrue(words.matches("Half of the push comes from inside the \\d+° cap\\."), words);
    }

    @Test
    void withoutASelectionNothingIsSaid() {
        assertEquals("", PushReachText.of(new Blobs4(experiment(Map.of("loss", "NcaLoss")), 1).at(0, -1)));
    }
}
