package pushpull.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.Results;
import pushpull.paint.Bounds;
import pushpull.paint.Camera;
import pushpull.paint.ForceScale;
import pushpull.paint.GifWriter;
import pushpull.paint.Pixels;
import pushpull.paint.PngWriter;
import pushpull.paint.Raster;
import pushpull.paint.StageFit;
import pushpull.paint.StageLayer;
import pushpull.paint.StagePainter;
import pushpull.paint.StageScene;
import pushpull.paint.Theme;
import pushpull.paint.Trails;
import pushpull.tensor.Crew;
import pushpull.train.Fold;
import pushpull.train.Readings;
import pushpull.train.Snapshot;
import pushpull.train.Watch;

/// What a start without a display does instead of a window: trains the first experiment and writes pictures of it.
public final class Demo {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int FRAMES = 60;
    private static final int DELAY = 6;
    private static final Set<StageLayer> LAYERS = EnumSet.of(StageLayer.POINTS, StageLayer.TRAILS, StageLayer.NET);

    private final Path folder;
    private final Readings readings = new Readings();
    private Trails trails = Trails.NONE;
    private ForceScale forces = new ForceScale(1);

    private Demo(Path folder) {
        this.folder = folder;
    }

    /// Writes `embedding.gif`, `last-step.png` and `measures.csv`, says so in two lines, and returns the exit status.
    public static int run(Path folder) {
        return run(folder, new PrintWriter(System.out, true));
    }

    static int run(Path folder, PrintWriter out) {
        out.println("No display: the first experiment is trained without a window, which takes some seconds.");
        try {
            new Demo(folder).train(Experiments.open(Experiments.DEFAULT));
        } catch (IOException problem) {
            out.println(folder + " cannot be written: " + problem.getMessage());
            return 1;
        }
        out.println("Written to " + folder + ": embedding.gif, last-step.png, measures.csv");
        return 0;
    }

    private void train(ExperimentFile experiment) throws IOException {
        Files.createDirectories(folder);
        try (Crew crew = new Crew(Runtime.getRuntime().availableProcessors());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("embedding.gif")));
                GifWriter gif = new GifWriter(out, Theme.DARK.palette(), DELAY)) {
            Fold fold = new Fold(experiment.script(), crew);
            long every = Math.max(1, experiment.steps() / FRAMES);
            Pixels pixels = new Pixels(WIDTH, HEIGHT);
            Raster raster = new Raster(pixels, 1);
            Camera camera = camera(fold.snapshot(Watch.NOTHING));
            boolean healthy = true;
            while (healthy && fold.step() <= experiment.steps()) {
                if (fold.step() % every == 0) {
                    Snapshot snapshot = fold.snapshot(Watch.NOTHING);
                    camera = following(camera, snapshot);
                    paint(snapshot, camera, raster);
                    gif.add(pixels);
                    readings.add(snapshot);
                }
                healthy = fold.advance();
            }
            try (OutputStream png = Files.newOutputStream(folder.resolve("last-step.png"))) {
                PngWriter.write(pixels, png);
            }
        }
        Results.write(folder.resolve("measures.csv"), readings.csv());
    }

    private void paint(Snapshot snapshot, Camera camera, Raster raster) {
        trails = trails.then(snapshot);
        forces = StageFit.forces(forces, snapshot, snapshot.step() == 0);
        StagePainter.paint(new StageScene(snapshot, trails, camera, forces, Theme.DARK, LAYERS, -1, -1), raster);
    }

    private static Camera camera(Snapshot snapshot) {
        return StageFit.camera(wanted(snapshot), WIDTH, HEIGHT);
    }

    private static Camera following(Camera camera, Snapshot snapshot) {
        return StageFit.suits(camera, wanted(snapshot)) ? camera : camera(snapshot);
    }

    private static Bounds wanted(Snapshot snapshot) {
        return StageFit.wanted(snapshot, Double.NaN, Double.NaN, Double.NaN);
    }
}
