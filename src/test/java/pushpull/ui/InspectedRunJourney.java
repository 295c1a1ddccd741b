package pushpull.ui;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.paint.render.PaintThread;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.ui.model.LabModel;

/// A small run that really trains, for what the inspector says of it.
class InspectedRunJourney {
    final Trainer run = new Trainer(script("ContrastiveLoss"), 1, System::nanoTime);
    final LabModel model = new LabModel(run::send, run.snapshots());
    final PaintThread paintThread = new PaintThread(failure -> {
        throw new AssertionError(failure);
    });
    private long now;

    static Script script(String loss) {
        return Script.of(Settings.read(Experiment.class, Map.of("loss", loss, "batch", "24", "data.size", "60")));
    }

    @AfterEach
    void stop() {
        paintThread.close();
        run.close();
    }

    /// Shows frames until a condition holds.
    final void until(FxRobot robot, Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            robot.interact(() -> {
                now += 100_000_000;
                model.frame(now);
            });
            return condition.call();
        });
    }
}
