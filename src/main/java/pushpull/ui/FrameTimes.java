package pushpull.ui;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import pushpull.paint.FrameBench;
import pushpull.paint.Painter;
import pushpull.train.Latest;
import pushpull.train.Snapshot;

/// Times the window's own thread, in a window on no display: from the beginning of a frame until it is laid out.
public final class FrameTimes {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int WARM_UP = 60;

    private final Latest<Snapshot> mailbox = new Latest<>();
    private final LabModel model = new LabModel(_ -> {}, mailbox);
    private final CompletableFuture<double[]> answer = new CompletableFuture<>();
    private final FrameBench bench;
    private final double[] times;
    private int frame;
    private long begun;

    private FrameTimes(FrameBench bench, int frames) {
        this.bench = bench;
        times = new double[frames + WARM_UP];
    }

    /// Milliseconds, one a frame, each with a new snapshot.
    public static double[] milliseconds(FrameBench bench, int frames) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FrameTimes times = new FrameTimes(bench, frames);
        Platform.startup(times::show);
        double[] all = times.answer.join();
        return Arrays.copyOfRange(all, WARM_UP, all.length);
    }

    private void show() {
        try {
            Fonts.load();
            Painter painter = new Painter(answer::completeExceptionally);
            Scene scene = new Scene(new LabWindow(model, painter), WIDTH, HEIGHT);
            Look.wear(scene, model.theme().get());
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            AnimationTimer timer = timer();
            scene.addPostLayoutPulseListener(this::laidOut);
            timer.start();
            answer.whenComplete((_, _) -> Platform.runLater(() -> {
                timer.stop();
                painter.close();
                Platform.exit();
            }));
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    private AnimationTimer timer() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                mailbox.put(bench.at(frame));
                begun = System.nanoTime();
                model.frame(now);
                Platform.requestNextPulse();
            }
        };
    }

    private void laidOut() {
        if (begun > 0 && frame < times.length) {
            times[frame++] = (System.nanoTime() - begun) / 1e6;
        }
        if (frame == times.length) {
            answer.complete(times);
        }
    }
}
