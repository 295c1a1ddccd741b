package pushpull.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pushpull.paint.Pen;
import pushpull.paint.ShiftedPen;
import pushpull.paint.Stroke;
import pushpull.paint.Theme;
import pushpull.paint.image.PngWriter;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.ComparisonPicture;
import pushpull.paint.stage.RunThumbnail;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ComparedRuns;
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

    /// Runs an experiment to its end and writes its pictures into a folder; several runs share a picture.
    ///
    /// @throws FileException if they cannot be written
    public static void write(String name, ExperimentFile experiment, WorkerPool workers, Path folder) {
        long last = experiment.last();
        ComparedRuns runs = new ComparedRuns(experiment.scripts(), workers);
        List<Trails> trails = new ArrayList<>();
        for (ScriptRunner runner : runs.runners()) {
            Trails[] trail = {Trails.NONE};
            runner.to(last, () -> {
                if (runner.step() > last - BEFORE && runner.step() % EVERY == 0) {
                    trail[0] = trail[0].next(runner.snapshot(SnapshotRequest.NOTHING));
                }
            });
            trails.add(trail[0].next(runner.snapshot(SnapshotRequest.NOTHING)));
        }
        for (Theme theme : Theme.values()) {
            Pixels pixels = new Pixels((int) WIDTH * SCALE, (int) HEIGHT * SCALE);
            Raster raster = new Raster(pixels, SCALE);
            paint(runs.snapshots(SnapshotRequest.NOTHING), trails, theme, raster);
            AtomicFile.write(folder.resolve(fileName(name, theme)), out -> PngWriter.write(pixels, out));
        }
    }

    private static void paint(List<Snapshot> snapshots, List<Trails> trails, Theme theme, Pen pen) {
        int columns = ComparisonPicture.columns(snapshots.size());
        int rows = (snapshots.size() + columns - 1) / columns;
        double width = WIDTH / columns;
        double height = HEIGHT / rows;
        for (int i = 0; i < snapshots.size(); i++) {
            Pen part = new ShiftedPen(pen, i % columns * width, i / columns * height, width, height);
            new RunThumbnail(theme, width, height)
                    .paint(snapshots.get(i), trails.get(i), snapshots.size() == 1 ? pen : part);
        }
        for (int i = 1; i < columns; i++) {
            pen.rule(i * width, 0, i * width, HEIGHT, new Stroke(theme.palette().line(), 1));
        }
        for (int i = 1; i < rows; i++) {
            pen.rule(
                    0, i * height, WIDTH, i * height, new Stroke(theme.palette().line(), 1));
        }
    }
}
