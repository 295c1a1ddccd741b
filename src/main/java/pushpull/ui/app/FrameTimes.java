package pushpull.ui.app;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.DoubleStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import pushpull.bench.FrameBench;
import pushpull.bench.FrameTimings;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.file.Experiments;
import pushpull.paint.render.PaintThread;
import pushpull.run.Command;
import pushpull.run.Trainer;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.LabModel;
import pushpull.ui.window.Fonts;
import pushpull.ui.window.LabWindow;
import pushpull.ui.window.SceneStyle;

/// Times the window's own thread, in a window on no display: from the beginning of a frame until it is laid out.
public final class FrameTimes {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    /// Frames until the window is open and has its first numbers.
    private static final int OPENED = 90;

    /// Frames until the virtual machine has compiled what a frame does.
    private static final int WARM = 240;

    private static final double MILLISECOND = 1e6;

    private final LabModel model;
    private final Source source;
    private final int width;
    private final int height;
    private final CompletableFuture<FrameTimings> answer = new CompletableFuture<>();
    private final DoubleStream.Builder work = DoubleStream.builder();
    private final DoubleStream.Builder busy = DoubleStream.builder();
    private final DoubleStream.Builder held = DoubleStream.builder();
    private final DoubleStream.Builder gaps = DoubleStream.builder();
    private int frame;
    private long begun;
    private long spent;
    private long measured;
    private long before;

    /// Where frames come from.
    private interface Source {
        /// Called at the beginning of each frame.
        void frame(int frame);

        /// How many frames come before those that are timed.
        int before();

        /// Whether enough has been seen.
        boolean isEnough(int frames, double milliseconds);
    }

    private FrameTimes(LabModel model, Source source, int width, int height) {
        this.model = model;
        this.source = source;
        this.width = width;
        this.height = height;
    }

    /// A window that gets a new snapshot with each frame.
    public static FrameTimings showing(FrameBench bench, int frames, int width, int height) {
        Mailbox<Snapshot> mailbox = new Mailbox<>();
        Source source = new Source() {
            @Override
            public void frame(int frame) {
                mailbox.put(bench.at(frame));
            }

            @Override
            public int before() {
                return WARM;
            }

            @Override
            public boolean isEnough(int seen, double milliseconds) {
                return seen >= frames;
            }
        };
        return new FrameTimes(new LabModel(_ -> {}, mailbox), source, width, height).measured();
    }

    /// A window in which the first experiment plays.
    public static FrameTimings playing(double seconds) {
        Script script = Experiments.open(Experiments.DEFAULT).script();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try (Trainer trainer = new Trainer(script, threads, System::nanoTime)) {
            LabModel model = new LabModel(trainer::send, trainer.snapshots());
            Source source = new Source() {
                @Override
                public void frame(int frame) {
                    if (frame == 1) {
                        model.run().send(new Command.Play());
                        model.run().setSpeed(model.run().speed().get());
                    }
                    if (frame == OPENED) {
                        model.run().selectNext();
                    }
                }

                @Override
                public int before() {
                    return OPENED;
                }

                @Override
                public boolean isEnough(int seen, double milliseconds) {
                    return milliseconds >= 1000 * seconds;
                }
            };
            return new FrameTimes(model, source, WIDTH, HEIGHT).measured();
        }
    }

    private FrameTimings measured() {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(this::show);
        return answer.join();
    }

    /// The screen that is no display has 1000 x 1000 pixels, and throws where a finished picture goes beyond it.
    private static void allowLargeWindows(Thread thread) {
        Thread.UncaughtExceptionHandler others = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((at, failure) -> {
            if (!isBeyondScreen(failure)) {
                others.uncaughtException(at, failure);
            }
        });
    }

    private static boolean isBeyondScreen(Throwable failure) {
        return failure instanceof IndexOutOfBoundsException
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("blit"));
    }

    private void show() {
        try {
            allowLargeWindows(Thread.currentThread());
            Fonts.load();
            PaintThread paintThread = new PaintThread(answer::completeExceptionally);
            LabWindow window = new LabWindow(model, paintThread);
            Scene scene = new Scene(window, width, height);
            SceneStyle.apply(scene, model.theme().get());
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            AnimationTimer timer = timer();
            scene.addPostLayoutPulseListener(() -> laidOut(window.pictures()));
            timer.start();
            answer.whenComplete((_, _) -> Platform.runLater(() -> {
                timer.stop();
                paintThread.close();
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
                if (answer.isDone()) {
                    return;
                }
                long begins = System.nanoTime();
                if (frame > source.before()) {
                    gaps.add((begins - begun) / MILLISECOND);
                } else {
                    measured = begins;
                }
                begun = begins;
                spent = processorTime();
                source.frame(frame);
                model.frame(now);
                Platform.requestNextPulse();
            }
        };
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void laidOut(long pictures) {
        if (begun == 0 || answer.isDone()) {
            return;
        }
        long ends = System.nanoTime();
        if (frame > source.before()) {
            work.add((ends - begun) / MILLISECOND);
            busy.add((processorTime() - spent) / MILLISECOND);
            long began = begun;
            Platform.runLater(() -> free(began));
        } else {
            before = pictures;
        }
        if (source.isEnough(frame - source.before(), (ends - measured) / MILLISECOND)) {
            answer.complete(timings(pictures - before));
        }
        frame++;
    }

    /// The thread takes up what it was asked for while a frame held it.
    private void free(long began) {
        if (!answer.isDone()) {
            held.add((System.nanoTime() - began) / MILLISECOND);
        }
    }

    private FrameTimings timings(long pictures) {
        return new FrameTimings(
                work.build().toArray(),
                busy.build().toArray(),
                held.build().toArray(),
                gaps.build().toArray(),
                pictures);
    }
}
