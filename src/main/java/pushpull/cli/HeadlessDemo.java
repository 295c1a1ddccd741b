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
import pushpull.file.Film;
import pushpull.file.Results;
import pushpull.observe.measure.MetricTable;
import pushpull.paint.Theme;
import pushpull.paint.image.GifWriter;
import pushpull.paint.image.PngWriter;
import pushpull.paint.raster.Pixels;
import pushpull.paint.scene.StageLayer;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// Replaces the window on a machine without a display: trains the first experiment and writes pictures of it.
public final class HeadlessDemo {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int FRAMES = 60;
    private static final int DELAY = 6;
    private static final Set<StageLayer> LAYERS = EnumSet.of(StageLayer.POINTS, StageLayer.TRAILS, StageLayer.NET);

    private final Path folder;
    private final MetricTable table = new MetricTable();

    private HeadlessDemo(Path folder) {
        this.folder = folder;
    }

    /// Writes `embedding.gif`, `last-step.png` and `measures.csv`, says so in two lines, and returns the exit status.
    public static int run(Path folder) {
        return run(folder, new PrintWriter(System.out, true));
    }

    static int run(Path folder, PrintWriter out) {
        out.println("No display: training the first experiment without a window, which takes a few seconds.");
        try {
            new HeadlessDemo(folder).train(Experiments.open(Experiments.DEFAULT));
        } catch (IOException problem) {
            out.println(folder + " cannot be written: " + problem.getMessage());
            return 1;
        }
        out.println("Written to " + folder + ": embedding.gif, last-step.png, measures.csv");
        return 0;
    }

    private void train(ExperimentFile experiment) throws IOException {
        Files.createDirectories(folder);
        Film film = new Film(WIDTH, HEIGHT, Theme.DARK, LAYERS, FRAMES);
        Pixels[] last = new Pixels[1];
        try (WorkerPool workers = new WorkerPool(Runtime.getRuntime().availableProcessors());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("embedding.gif")));
                GifWriter gif = new GifWriter(out, Theme.DARK.palette(), DELAY)) {
            ScriptRunner runner = new ScriptRunner(experiment.script(), workers);
            Film.Frames frames = pixels -> {
                gif.add(pixels);
                last[0] = pixels;
            };
            film.shoot(runner, experiment.steps(), frames, table::add, _ -> {});
        }
        try (OutputStream png = Files.newOutputStream(folder.resolve("last-step.png"))) {
            PngWriter.write(last[0], png);
        }
        Results.write(folder.resolve("measures.csv"), table.csv());
    }
}
