package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.paint.Theme;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.ChartPage;
import pushpull.paint.chart.ForceCurve;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.paint.scene.StageLayer;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
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
}
