package pushpull.ui.stage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.paint.Lifted;
import pushpull.paint.camera.ViewProjection;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;

class SpaceCameraTest {
    private static final Matrix MIDDLE = Matrix.owning(1, 3, new double[3]);

    @Test
    void belowAStripTheWholeSphereIsSeen() {
        Snapshot snapshot = Lifted.at(
                Settings.read(Experiment.class, Map.of("encoder.dimensions", "3", "encoder.normalize", "true")), 2, -1);
        SpaceCamera camera = new SpaceCamera();
        camera.resize(744, 580);
        camera.onSnapshot(snapshot, 0);
        ViewProjection whole = camera.projection(snapshot);
        ViewProjection below = camera.projectionBelow(snapshot, 100);
        assertTrue(whole.y(MIDDLE, 0) - whole.scale() < 100);
        assertTrue(below.y(MIDDLE, 0) - below.scale() > 100);
        assertTrue(below.y(MIDDLE, 0) + below.scale() < 580);
    }
}
