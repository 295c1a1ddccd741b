package pushpull.file;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.experiment.Script;
import pushpull.paint.Theme;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.FilmCamera;
import pushpull.paint.stage.StageFraming;
import pushpull.paint.stage.StagePainter;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// A run as moving pictures of the stage: the script is run again, and some steps from its last restart on are
/// painted. A change of settings is named below the pictures that follow it.
///
/// @param width of a picture, in pixels
/// @param height of a picture, in pixels
/// @param theme its colours
/// @param layers what is shown
/// @param pictures about how many there are
public record Film(int width, int height, Theme theme, Set<StageLayer> layers, int pictures) {
    /// Every how many steps before a picture one is on its trails.
    private static final int STRIDE = 3;

    /// Receives the pictures in order; the pixels are reused for the next one.
    @FunctionalInterface
    public interface Frames {
        void add(Pixels pixels) throws IOException;
    }

    public Film {
        layers = Set.copyOf(layers);
    }

    /// Runs to a step after the last restart.
    ///
    /// @param each receives every snapshot that is painted
    /// @param progress called with the share done
    /// @throws IOException if the pictures cannot be written
    public void shoot(ScriptRunner runner, long last, Frames frames, Consumer<Snapshot> each, Job.Progress progress)
            throws IOException {
        long all = Math.max(1, runner.steps(last));
        long every = Math.max(1, last / pictures);
        long[] taken = new long[1];
        Runnable reached = () -> progress.reached(Math.min(1, (double) taken[0]++ / all));
        boolean begun = runner.toLastRestart(reached);
        Camera camera = new Camera(every > Trails.LENGTH, new ChangesSince(runner));
        @Nullable IOException[] problem = new @Nullable IOException[1];
        Runnable picture = () -> {
            reached.run();
            long since = runner.step() % every;
            if (since == 0 && problem[0] == null) {
                problem[0] = camera.shoot(runner, frames, each);
            } else if (camera.isSparse && since > every - Trails.LENGTH && (every - since) % STRIDE == 0) {
                camera.pass(runner);
            }
        };
        if (begun) {
            runner.to(last, picture);
        }
        IOException met = problem[0] == null ? camera.shoot(runner, frames, each) : problem[0];
        if (met != null) {
            throw met;
        }
    }

    /// The stage at a step after the last restart.
    public StageScene last(Script script, long last, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            double all = Math.max(1, runner.steps(last));
            long[] taken = new long[1];
            Trails[] trails = {Trails.NONE};
            runner.to(last, () -> {
                progress.reached(Math.min(1, taken[0]++ / all));
                if (runner.step() > last - Trails.LENGTH) {
                    trails[0] = trails[0].next(runner.snapshot(SnapshotRequest.NOTHING));
                }
            });
            Snapshot snapshot = runner.snapshot(SnapshotRequest.NOTHING);
            ForceScale forces = StageFraming.forces(new ForceScale(1), snapshot, true);
            FilmCamera filmCamera = new FilmCamera(width, height);
            return new StageScene(
                    snapshot, trails[0].next(snapshot), filmCamera.follow(snapshot), forces, theme, layers, -1, -1);
        }
    }

    /// The state that continues from one picture to the next.
    private final class Camera {
        private final Pixels pixels = new Pixels(width, height);
        private final Raster raster = new Raster(pixels, 1);
        private final FilmCamera filmCamera = new FilmCamera(width, height);
        private final boolean isSparse;
        private Trails trails = Trails.NONE;
        private ForceScale forces = new ForceScale(1);

        private final FilmCaption caption;

        /// @param isSparse whether pictures are further apart than trails are long
        private Camera(boolean isSparse, ChangesSince changes) {
            this.isSparse = isSparse;
            caption = new FilmCaption(changes);
        }

        /// Records a step that is on a trail of the next picture.
        private void pass(ScriptRunner runner) {
            trails = trails.next(runner.snapshot(SnapshotRequest.NOTHING));
        }

        /// Paints a picture; returns why it could not be written, or null.
        private @org.jspecify.annotations.Nullable IOException shoot(
                ScriptRunner runner, Frames frames, Consumer<Snapshot> each) {
            Snapshot snapshot = runner.snapshot(SnapshotRequest.NOTHING);
            trails = trails.next(snapshot);
            forces = StageFraming.forces(forces, snapshot, snapshot.step() == 0);
            StagePainter.paint(
                    new StageScene(snapshot, trails, filmCamera.follow(snapshot), forces, theme, layers, -1, -1),
                    raster);
            caption.paint(raster, theme, height);
            trails = isSparse ? Trails.NONE : trails;
            each.accept(snapshot);
            try {
                frames.add(pixels);
                return null;
            } catch (IOException unwritable) {
                return unwritable;
            }
        }
    }
}
