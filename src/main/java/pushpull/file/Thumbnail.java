package pushpull.file;

import java.nio.file.Path;
import java.util.Locale;
import pushpull.paint.Theme;
import pushpull.paint.image.PngWriter;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.RunThumbnail;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// The pictures of the gallery: each experiment at its end, in each theme.
public final class Thumbnail {
    /// Width before output scale.
    public static final double WIDTH = 168;

    /// Height before output scale.
    public static final double HEIGHT = 118;

    private static final int SCALE = 2;
    private static final int BEFORE = 60;
    private static final int EVERY = 5;

    private Thumbnail() {}

    /// The resource name of a picture.
    public static String resource(String name, Theme theme) {
        return "/assets/experiments/" + fileName(name, theme);
    }

    private static String fileName(String name, Theme theme) {
        return name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
    }

    /// Runs an experiment to its end and writes its pictures into a folder.
    ///
    /// @throws FileException if they cannot be written
    public static void write(String name, ExperimentFile experiment, WorkerPool workers, Path folder) {
        ScriptRunner runner = new ScriptRunner(experiment.script(), workers);
        long last = experiment.last();
        Trails[] trails = {Trails.NONE};
        runner.to(last, () -> {
            if (runner.step() > last - BEFORE && runner.step() % EVERY == 0) {
                trails[0] = trails[0].next(runner.snapshot(SnapshotRequest.NOTHING));
            }
        });
        trails[0] = trails[0].next(runner.snapshot(SnapshotRequest.NOTHING));
        for (Theme theme : Theme.values()) {
            Pixels pixels = new Pixels((int) WIDTH * SCALE, (int) HEIGHT * SCALE);
            Raster raster = new Raster(pixels, SCALE);
            new RunThumbnail(theme, WIDTH, HEIGHT).paint(runner.snapshot(SnapshotRequest.NOTHING), trails[0], raster);
            AtomicFile.write(folder.resolve(fileName(name, theme)), out -> PngWriter.write(pixels, out));
        }
    }
}
