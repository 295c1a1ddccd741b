package pushpull.file;

import java.io.BufferedOutputStream;
import java.nio.file.Path;
import pushpull.concurrent.Job;
import pushpull.embed.KeptEncoder;
import pushpull.experiment.Script;
import pushpull.observe.measure.MetricTable;
import pushpull.paint.chart.ChartPage;
import pushpull.paint.image.GifWriter;
import pushpull.paint.image.Mp4Writer;
import pushpull.paint.image.PngWriter;
import pushpull.paint.image.SvgPen;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.StageScene;
import pushpull.paint.stage.StagePainter;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;

/// Writes pictures of the stage, charts and tables of a run.
public final class Exports {
    private static final int READINGS = 100;

    /// How long each picture of an animation shows, in hundredths of a second.
    static final int DELAY = 6;

    /// Pictures per second of a film.
    static final int RATE = 20;

    private Exports() {}

    /// A picture of the stage.
    ///
    /// @param scale pixels for each pixel of the stage
    /// @throws FileException if it cannot be written
    public static void png(StageScene scene, double scale, Path path) {
        Pixels pixels = new Pixels((int) Math.max(1, Math.rint(scene.width() * scale)), (int)
                Math.max(1, Math.rint(scene.height() * scale)));
        StagePainter.paint(scene, new Raster(pixels, scale));
        AtomicFile.write(path, out -> PngWriter.write(pixels, new BufferedOutputStream(out)));
    }

    /// The stage as a vector drawing.
    ///
    /// @throws FileException if it cannot be written
    public static void svg(StageScene scene, Path path) {
        Results.write(path, SvgPen.of(pen -> StagePainter.paint(scene, pen), scene.width(), scene.height()));
    }

    /// A chart as a page of its own, or its numbers.
    ///
    /// @throws FileException if it cannot be written
    public static void chart(ChartPage page, ChartPage.Format format, Path path) {
        AtomicFile.write(path, out -> {
            BufferedOutputStream buffer = new BufferedOutputStream(out);
            page.write(format, buffer);
            buffer.flush();
        });
    }

    /// The run from its last restart up to a step as an animation that repeats forever.
    ///
    /// @throws FileException if it cannot be written
    public static void gif(Script script, long last, Film film, Path path, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            AtomicFile.write(path, out -> {
                BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
                try (GifWriter gif = new GifWriter(buffer, film.theme().palette(), DELAY)) {
                    film.shoot(runner, last, gif::add, _ -> {}, progress);
                }
                buffer.flush();
            });
        }
    }

    /// The same as a film in MP4.
    ///
    /// @throws FileException if it cannot be written
    public static void mp4(Script script, long last, Film film, Path path, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            AtomicFile.write(path, out -> {
                try (Mp4Writer mp4 = new Mp4Writer(RATE)) {
                    film.shoot(runner, last, mp4::add, _ -> {}, progress);
                    mp4.finish(out);
                }
            });
        }
    }

    /// The place of every point: id, class, held out, coordinates.
    ///
    /// @throws FileException if it cannot be written
    public static void embeddings(Snapshot snapshot, Path path) {
        Results.write(path, Results.embeddings(snapshot.points(), snapshot.embeddings()));
    }

    /// Every pair of the last batch: ids, same, distance, force.
    ///
    /// @throws FileException if it cannot be written, or the batch has too many pairs to list
    public static void pairs(RunRecord recording, Path path) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Snapshot snapshot = PreparedRun.snapshot(recording, new SnapshotRequest(-1, true), workers);
            if (snapshot.pairs() == null) {
                throw FileException.of("export.pairs", snapshot.batch().length);
            }
            Results.write(path, Results.pairs(snapshot.points(), snapshot.pairs()));
        }
    }

    /// The encoder of the run as it was at a step, as [EncoderFile] writes it.
    ///
    /// @throws FileException if it cannot be written
    /// @throws pushpull.settings.SettingsException if the run has no encoder
    public static void encoder(RunRecord recording, String title, Path path, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner fold = new ScriptRunner(recording.done(), workers);
            KeptEncoder.check(recording.done().start());
            long all = Math.max(1, fold.steps(recording.step()));
            long[] taken = new long[1];
            fold.to(recording.step(), () -> progress.reached(Math.min(1, (double) taken[0]++ / all)));
            EncoderFile.write(EncoderFile.of(fold, title, workers), path);
        }
    }

    /// The standard metrics of the run at a hundred steps from its last restart on, with the settings that changed.
    ///
    /// @throws FileException if it cannot be written
    public static void measures(Script script, long last, Path path, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            MetricTable table = new MetricTable();
            long all = Math.max(1, runner.steps(last));
            long every = Math.max(1, last / READINGS);
            long[] taken = new long[1];
            Runnable reached = () -> progress.reached(Math.min(1, (double) taken[0]++ / all));
            boolean begun = runner.toLastRestart(reached);
            ChangesSince changes = new ChangesSince(runner);
            if (begun) {
                runner.to(last, () -> {
                    reached.run();
                    if (runner.step() % every == 0) {
                        table.add(runner.snapshot(SnapshotRequest.MEASURES), Results.quoted(changes.next()));
                    }
                });
            }
            table.add(runner.snapshot(SnapshotRequest.MEASURES), Results.quoted(changes.next()));
            Results.write(path, table.csv());
        }
    }
}
