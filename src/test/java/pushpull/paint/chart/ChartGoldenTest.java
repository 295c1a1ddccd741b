package pushpull.paint.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.data.PointPair;
import pushpull.paint.Golden;
import pushpull.paint.Theme;
import pushpull.paint.image.SvgPen;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.snapshot.Snapshot;
import pushpull.train.Studied;

/// Every chart of a real run, in both themes, and its CSV.
class ChartGoldenTest {
    private static final Snapshot TRIPLETS = Studied.run(
            Map.of(
                    "loss", "TripletLoss",
                    "loss.margin", "0.5",
                    "miner", "SemiHard",
                    "miner.margin", "0.5",
                    "batch", "48"),
            4);
    private static final Snapshot CIRCLE = Studied.run(
            Map.of("loss", "NtXentLoss", "distance", "Cosine", "encoder.normalize", "true", "batch", "48"), 18);

    private static final List<Chart> CHARTS = List.of(
            new ForceCurve(),
            new DistanceHistogram(),
            new HeatMap(),
            new LossChart(),
            new MinerXray(),
            new UniformityPlane(),
            new SpectrumChart(),
            new VerificationChart(),
            new CalibrationChart(),
            new QualityChart());

    record Shown(Chart chart, Theme theme) {
        Snapshot snapshot() {
            return chart instanceof MinerXray ? TRIPLETS : CIRCLE;
        }

        Chart.View view(double width, double height) {
            Snapshot snapshot = snapshot();
            HighlightedPoints highlight = HighlightedPoints.of(new PointPair(
                    snapshot.points().id(snapshot.batch()[3]), snapshot.points().id(snapshot.batch()[20])));
            Chart.Extent extent = chart.extent(snapshot, Chart.Extent.NONE);
            return new Chart.View(
                    snapshot, theme, snapshot.batch()[3], highlight, HighlightedPoints.NOTHING, extent, width, height);
        }

        @Override
        public String toString() {
            return chart.getClass().getSimpleName() + (theme == Theme.DARK ? "-dark" : "-light");
        }
    }

    static Stream<Shown> charts() {
        return CHARTS.stream().flatMap(chart -> Stream.of(Theme.values()).map(theme -> new Shown(chart, theme)));
    }

    static Stream<Shown> eachChart() {
        return charts().filter(shown -> shown.theme == Theme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void looksAsItWasKept(Shown shown) throws IOException {
        Chart.View view = shown.view(232, 250);
        Golden.assertLike("chart-" + shown, pen -> shown.chart.paint(view, pen), 232, 250);
    }

    @ParameterizedTest
    @MethodSource("eachChart")
    void isWrittenAsPictureDrawingAndNumbers(Shown shown) throws IOException {
        ChartPage page = ChartPage.of(shown.chart, shown.view(10, 10), 320, 240);
        byte[] png = written(page, ChartPage.Format.PNG);
        assertEquals((byte) 'P', png[1]);
        String svg = new String(written(page, ChartPage.Format.SVG), StandardCharsets.UTF_8);
        assertTrue(svg.startsWith("<svg") && svg.contains(">" + shown.chart.title() + "</text>"), svg);
        String csv = new String(written(page, ChartPage.Format.CSV), StandardCharsets.UTF_8);
        assertTrue(csv.lines().count() > 1, csv);
        long commas = csv.lines()
                .findFirst()
                .orElseThrow()
                .chars()
                .filter(c -> c == ',')
                .count();
        assertTrue(
                csv.lines().allMatch(line -> line.chars().filter(c -> c == ',').count() == commas));
    }

    private static byte[] written(ChartPage page, ChartPage.Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.write(format, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("eachChart")
    void somewhereItSaysWhatIsThere(Shown shown) {
        Chart.View view = shown.view(232, 250);
        boolean said = false;
        for (int y = 20; y < 240 && !said; y += 3) {
            for (int x = 30; x < 228 && !said; x += 3) {
                said = !shown.chart.readout(view, x, y).isEmpty();
            }
        }
        assertTrue(said);
    }

    @Test
    void withoutDataEveryChartSaysSoAndNothingBreaks() {
        Snapshot empty = Studied.run(Map.of("batch", "24"), 0);
        for (Chart chart : CHARTS) {
            Chart.Extent extent = chart.extent(empty, Chart.Extent.NONE);
            Chart.View view = new Chart.View(
                    empty, Theme.DARK, -1, HighlightedPoints.NOTHING, HighlightedPoints.NOTHING, extent, 232, 250);
            assertTrue(ChartPage.of(chart, view, 300, 200).picture() != null);
            chart.paint(view, new SvgPen(232, 250));
            chart.table(view);
            chart.readout(view, 100, 100);
            chart.at(view, 100, 100);
        }
    }

    @Test
    void aTripletUnderThePointerIsLit() {
        MinerXray chart = new MinerXray();
        Chart.View view = new Shown(chart, Theme.DARK).view(232, 250);
        HighlightedPoints found = HighlightedPoints.NOTHING;
        for (int y = 30; y < 210; y += 2) {
            for (int x = 30; x < 220; x += 2) {
                found = found.triplet() == null ? chart.at(view, x, y) : found;
            }
        }
        assertEquals(2, found.pairs().size());
    }
}
