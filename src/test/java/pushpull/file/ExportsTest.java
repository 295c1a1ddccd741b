package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jcodec.common.DemuxerTrackMeta;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.concurrent.Job;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.paint.Theme;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.ChartPage;
import pushpull.paint.chart.ForceCurve;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.paint.scene.StageLayer;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;
import pushpull.train.Studied;

class ExportsTest {
    private static final Film FILM = new Film(120, 90, Theme.LIGHT, EnumSet.of(StageLayer.POINTS), 10);

    @TempDir
    private Path folder;

    private static Script script(String... more) {
        Experiment start = Settings.read(Experiment.class, Map.of("data.size", "30", "batch", "12"));
        return Script.of(more.length == 0 ? start : Settings.with(start, Map.of(more[0], more[1])));
    }

    @Test
    void aFilmIsAnMp4OfAsManyPictures() throws IOException {
        Path mp4 = folder.resolve("run.mp4");
        Exports.mp4(script(), 20, FILM, mp4, _ -> {});
        try (SeekableByteChannel channel = NIOUtils.readableChannel(mp4.toFile())) {
            DemuxerTrackMeta meta =
                    MP4Demuxer.createMP4Demuxer(channel).getVideoTrack().getMeta();
            assertEquals(11, meta.getTotalFrames());
            assertEquals(120, meta.getVideoCodecMeta().getSize().getWidth());
        }
    }

    @Test
    void anAnimationHasAPictureNowAndThenAndTheLast() throws IOException {
        Path gif = folder.resolve("run.gif");
        double[] shown = new double[1];
        Exports.gif(script(), 20, FILM, gif, share -> shown[0] = share);
        assertTrue(shown[0] > 0.9, "progress " + shown[0]);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            assertEquals(11, reader.getNumImages(true));
            assertEquals(120, reader.getWidth(0));
        }
    }

    @Test
    void spaceIsFilmedToo() throws IOException {
        for (String dimensions : List.of("1", "3", "5")) {
            Path png = folder.resolve(dimensions + ".png");
            Exports.png(FILM.last(script("encoder.dimensions", dimensions), 8, _ -> {}), 2, png);
            assertEquals(240, ImageIO.read(png.toFile()).getWidth());
        }
    }

    @Test
    void theStageIsADrawingToo() throws IOException {
        Path svg = folder.resolve("stage.svg");
        Exports.svg(FILM.last(script(), 3, _ -> {}), svg);
        assertTrue(Files.readString(svg).startsWith("<svg "));
    }

    @Test
    void aChartIsAPictureADrawingAndNumbers() throws IOException {
        Chart chart = new ForceCurve();
        Snapshot snapshot = Studied.run(Map.of("data.size", "30", "batch", "12"), 3);
        Chart.Extent extent = chart.extent(snapshot, Chart.Extent.NONE);
        ChartPage page = ChartPage.of(
                chart,
                new Chart.View(
                        snapshot, Theme.DARK, -1, HighlightedPoints.NOTHING, HighlightedPoints.NOTHING, extent, 1, 1),
                300,
                200);
        for (ChartPage.Format format : ChartPage.Format.values()) {
            Exports.chart(page, format, folder.resolve("force." + format.extension()));
        }
        assertEquals(
                2 * page.width(),
                ImageIO.read(folder.resolve("force.png").toFile()).getWidth());
        assertTrue(Files.readString(folder.resolve("force.svg")).contains("Force</text>"));
        assertEquals(
                1 + 12 * 11 / 2, Files.readAllLines(folder.resolve("force.csv")).size());
    }

    @Test
    void whatIsStoppedLeavesNothingBehind() throws IOException {
        Job.Progress stopping = share -> {
            if (share > 0.5) {
                throw new IllegalStateException("stopped");
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> Exports.gif(script(), 20, FILM, folder.resolve("long.gif"), stopping));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void measuresAreReadOnTheWay() throws IOException {
        Path csv = folder.resolve("measures.csv");
        Exports.measures(script(), 300, csv, _ -> {});
        List<String> lines = Files.readAllLines(csv);
        assertEquals(102, lines.size());
        assertTrue(lines.getLast().startsWith("300,"), lines.getLast());
    }

    /// A run of blobs that became one of moons and was changed twice after that.
    private static Script restarted() {
        Script start = script();
        SettingsUpdate moons =
                SettingsUpdate.between(start.start(), Settings.with(start.start(), Map.of("data", "Moons")));
        return start.with(new Change.Settings(7, moons))
                .with(new Change.Settings(5, SettingsUpdate.of("loss.margin", 2.0)))
                .with(new Change.ByHand(12, List.of(new PointEdit.Removed(3))));
    }

    @Test
    void measuresAreOfTheLineSinceItsLastRestartAndNameWhatChanged() throws IOException {
        Path csv = folder.resolve("run.csv");
        Exports.measures(restarted(), 20, csv, _ -> {});
        List<String[]> rows = Files.readAllLines(csv).stream()
                .map(line -> line.split(",", -1))
                .toList();
        assertEquals("changes", rows.getFirst()[rows.getFirst().length - 1]);
        List<String> steps = rows.stream().skip(1).map(row -> row[0]).toList();
        assertEquals(IntStream.rangeClosed(0, 20).mapToObj(Integer::toString).toList(), steps);
        List<String> changes =
                rows.stream().skip(1).map(row -> row[row.length - 1]).toList();
        assertEquals("loss.margin=2", changes.get(5));
        assertEquals("points=1", changes.get(12));
        assertEquals(19, changes.stream().filter(String::isEmpty).count());
    }

    @Test
    void aFilmIsOfTheLineSinceItsLastRestart() throws IOException {
        List<String> shown = new ArrayList<>();
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(restarted(), workers);
            FILM.shoot(
                    runner,
                    20,
                    _ -> {},
                    snapshot ->
                            shown.add(snapshot.experiment().data().getClass().getSimpleName() + " " + snapshot.step()),
                    _ -> {});
        }
        assertEquals("Moons 0", shown.getFirst());
        assertEquals("Moons 20", shown.getLast());
        assertEquals(11, shown.size());
    }

    @Test
    void theCaptionOfAChangeIsOnThePicturesAfterIt() {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(restarted(), workers);
            runner.toLastRestart(() -> {});
            FilmCaption caption = new FilmCaption(new ChangesSince(runner));
            Pixels pixels = new Pixels(200, 40);
            caption.paint(new Raster(pixels, 1), Theme.LIGHT, 40);
            assertEquals(0, painted(pixels));
            runner.to(6, () -> {});
            caption.paint(new Raster(pixels, 1), Theme.LIGHT, 40);
            assertTrue(painted(pixels) > 50);
        }
    }

    private static long painted(Pixels pixels) {
        return Arrays.stream(pixels.argb()).filter(one -> one != 0).count();
    }
}
