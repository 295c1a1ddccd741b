package pushpull.ui.app;

import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pushpull.paint.render.PaintTarget;
import pushpull.paint.render.PaintThread;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.LabModel;

/// Notes when a window was first painted and when it first showed a run that has taken a step, and closes it.
///
/// A frame is certainly on the screen when the second one after it begins: the toolkit paints while the next is
/// prepared, and waits for the painting before it hands over another.
final class FirstFrames implements WindowObserver {
    private static final int PAINTED = 2;

    private final long[] readings = new long[2];
    private int frame;
    private int trained;
    private @Nullable PaintTarget marker;

    @Override
    public void arrive(Stage stage, LabModel model, PaintThread paintThread) {
        model.now().subscribe(_ -> {
            frame(model, paintThread);
            if (readings[1] != 0) {
                stage.hide();
            }
        });
    }

    /// What `System::nanoTime` read at the two moments.
    long[] readings() {
        return readings.clone();
    }

    private void frame(LabModel model, PaintThread paintThread) {
        long now = System.nanoTime();
        frame++;
        if (frame == 1 + PAINTED) {
            readings[0] = now;
        }
        Snapshot snapshot = model.run().snapshot().get();
        if (marker == null && snapshot != null && snapshot.step() > 0) {
            PaintTarget last = paintThread.sheet();
            marker = last;
            // Views ask after the frame, and one thread paints in the order of asking: when this is painted, so is the
            // stage of this frame.
            Platform.runLater(() -> last.request(_ -> {}, 1, 1, 1));
        }
        if (marker != null && trained == 0 && marker.poll() != null) {
            trained = frame;
        }
        if (trained > 0 && frame == trained + PAINTED && readings[1] == 0) {
            readings[1] = now;
        }
    }
}
