package pushpull.file;

import java.io.BufferedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import pushpull.concurrent.Job;
import pushpull.experiment.Script;
import pushpull.paint.image.GifWriter;
import pushpull.paint.image.Mp4Writer;
import pushpull.paint.image.PngWriter;
import pushpull.paint.image.SvgPen;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.stage.ComparisonPicture;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ComparedRuns;

/// Writes pictures and tables of several runs side by side.
public final class ComparisonExports {
    private ComparisonExports() {}

    /// A picture of all stages.
    ///
    /// @param scale pixels for each pixel of the stages
    /// @throws FileException if it cannot be written
    public static void png(ComparisonPicture picture, double scale, Path path) {
        Pixels pixels = new Pixels((int) Math.rint(picture.width() * scale), (int) Math.rint(picture.height() * scale));
        picture.paint(new Raster(pixels, scale));
        AtomicFile.write(path, out -> PngWriter.write(pixels, new BufferedOutputStream(out)));
    }

    /// All stages as a vector drawing.
    ///
    /// @throws FileException if it cannot be written
    public static void svg(ComparisonPicture picture, Path path) {
        Results.write(path, SvgPen.of(picture::paint, picture.width(), picture.height()));
    }

    /// The runs up to a step as an animation that repeats forever.
    ///
    /// @throws FileException if it cannot be written
    public static void gif(List<Script> scripts, long last, ComparisonFilm film, Path path, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ComparedRuns runs = new ComparedRuns(scripts, workers);
            AtomicFile.write(path, out -> {
                BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
                try (GifWriter gif = new GifWriter(buffer, film.theme().palette(), Exports.DELAY)) {
                    film.shoot(runs, last, gif::add, progress);
                }
                buffer.flush();
            });
        }
    }

    /// The same as a film in MP4.
    ///
    /// @throws FileException if it cannot be written
    public static void mp4(List<Script> scripts, long last, ComparisonFilm film, Path path, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ComparedRuns runs = new ComparedRuns(scripts, workers);
            AtomicFile.write(path, out -> {
                try (Mp4Writer mp4 = new Mp4Writer(Exports.RATE)) {
                    film.shoot(runs, last, mp4::add, progress);
                    mp4.finish(out);
                }
            });
        }
    }

    /// The embeddings of all runs as CSV: the run's name, then what [Results#embeddings] writes. Runs with fewer
    /// coordinates than another leave the last ones empty.
    ///
    /// @param names of the runs
    public static String embeddings(List<String> names, List<Snapshot> runs) {
        int columns =
                runs.stream().mapToInt(run -> run.embeddings().columns()).max().orElse(0);
        StringJoiner head = new StringJoiner(",", "", "\n").add("variant,id,class,held_out");
        for (int k = 0; k < columns; k++) {
            head.add("z" + (k + 1));
        }
        StringBuilder text = new StringBuilder(head.toString());
        for (int i = 0; i < runs.size(); i++) {
            String name = Results.quoted(names.get(i));
            Snapshot run = runs.get(i);
            String missing = ",".repeat(columns - run.embeddings().columns());
            Results.embeddings(run.points(), run.embeddings()).lines().skip(1).forEach(line -> text.append(name)
                    .append(',')
                    .append(line)
                    .append(missing)
                    .append('\n'));
        }
        return text.toString();
    }
}
