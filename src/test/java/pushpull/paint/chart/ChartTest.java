package pushpull.paint.chart;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.paint.Theme;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.history.History;

class ChartTest {
    private final Snapshot snapshot = new Blobs4(Settings.read(Experiment.class, Map.of()), 1).at(80, 6);

    private Chart.View view(Chart chart) {
        Chart.Extent extent = chart.extent(snapshot, Chart.Extent.NONE);
        return new Chart.View(
                snapshot, Theme.DARK, 6, HighlightedPoints.NOTHING, HighlightedPoints.NOTHING, extent, 232, 220);
    }

    @Test
    void anAxisHasBothDirections() {
        Axis axis = new Axis(0, 4, 100, 20);
        assertEquals(60, axis.at(2));
        assertEquals(2, axis.value(60));
        assertTrue(axis.covers(20) && axis.covers(100) && !axis.covers(10));
    }

    @Test
    void theLastTickIsNotCutOff() {
        Plot plot = Plot.in(view(new ForceCurve()), 0, 3e-6);
        assertEquals(100, plot.inside(100, 30));
        assertEquals(232 - 30, plot.inside(plot.x().to(), 30));
        assertEquals(plot.x().to(), plot.inside(plot.x().to(), 10));
    }

    @Test
    void theWordsOfCertaintyStandOverTheCurves() {
        Chart.View view = view(new CalibrationChart());
        assertTrue(new CalibrationChart().plot(view).y().to() >= CalibrationChart.wordsEnd());
        assertTrue(new CalibrationChart().plot(view).y().length() > 60);
    }

    @Test
    void axesAreRoundAndStay() {
        Chart.Extent first = new Chart.Extent(2.3, 0.9, 0).heldFrom(Chart.Extent.NONE);
        assertEquals(new Chart.Extent(2.5, 1, 0), first);
        assertEquals(first, new Chart.Extent(1.6, 0.7, 0).heldFrom(first));
        assertEquals(3, new Chart.Extent(2.6, 0.7, 0).heldFrom(first).x());
    }

    @Test
    void anAxisOfLossesBeginsNearThemWhereTheyStayFarFromZero() {
        assertEquals(0, LossTimeline.start(0.05, 0.12, 0));
        assertEquals(3, LossTimeline.start(4.1, 4.6, 0));
        assertEquals(3, LossTimeline.start(3.2, 4.6, 3));
        assertEquals(2, LossTimeline.start(2.9, 4.6, 3));
        assertEquals(0, LossTimeline.start(2.7, 4.6, 3));
        assertEquals(0, LossTimeline.start(Double.POSITIVE_INFINITY, 0, 0));
    }

    @Test
    void theLawOfTheLossIsDrawnWithoutPairsToo() {
        Blobs4 run = new Blobs4(Settings.read(Experiment.class, Map.of()), 1);
        Snapshot empty = run.at(80, new RunStatus(RunStatus.Phase.PAUSED, ""), SnapshotRequest.NOTHING);
        Chart.Extent extent = new ForceCurve().extent(empty, Chart.Extent.NONE);
        Chart.View view = new Chart.View(
                empty, Theme.DARK, -1, HighlightedPoints.NOTHING, HighlightedPoints.NOTHING, extent, 232, 220);
        Pixels pixels = new Pixels(232, 220);
        new ForceCurve().paint(view, new Raster(pixels, 1));
        long warm = Arrays.stream(pixels.argb())
                .filter(ink -> (ink >> 16 & 255) > 60 + (ink & 255))
                .count();
        assertTrue(warm > 30, warm + " pixels of the push");
        assertTrue(extent.x() > 1 && extent.y() > 0);
    }

    @Test
    void thePairUnderThePointerIsReadOut() {
        ForceCurve chart = new ForceCurve();
        Chart.View view = view(chart);
        Plot plot = PairChart.plot(view);
        double distance = requireNonNull(snapshot.pairs()).distances()[0];
        double force = Math.abs(snapshot.pairs().magnitudes()[0]);
        String words = chart.readout(view, plot.x().at(distance), plot.y().at(force));
        assertEquals("distance " + ForceCurve.number(distance) + ", force " + ForceCurve.number(force), words);
        assertEquals("", chart.readout(view, 0, 0));
    }

    @Test
    void theHistogramCountsEveryPairOnce() {
        DistanceHistogram chart = new DistanceHistogram();
        Chart.View view = view(chart);
        Plot plot = PairChart.plot(view);
        int pairs = 0;
        for (int bin = 0; bin < 30; bin++) {
            double x = plot.x().from() + plot.x().length() * (bin + 0.5) / 30;
            String[] words = chart.readout(view, x, plot.y().to() + 1).split(" ");
            pairs += Integer.parseInt(words[4]) + Integer.parseInt(words[6]);
        }
        assertEquals(requireNonNull(snapshot.pairs()).size(), pairs);
    }

    @Test
    void theHeatMapSortsByClass() {
        HeatMap chart = new HeatMap();
        String words = chart.readout(view(chart), 20 + 3, 6 + 10);
        assertTrue(words.startsWith("point") && words.indexOf("class A") != words.lastIndexOf("class A"), words);
        assertEquals("", chart.readout(view(chart), 5, 5));
    }

    @Test
    void marksSayWhatChanged() {
        assertEquals("margin 1.0 → 1.5", ChangeText.of(new History.Mark(60, "loss.margin", "1", "1.5")));
        assertEquals("rate 0.004 → 0.00001", ChangeText.of(new History.Mark(60, "optimizer.rate", "0.004", "1e-5")));
        assertEquals("smoothing 0 → 1×10⁻⁹", ChangeText.of(new History.Mark(60, "loss.smoothing", "0", "1e-9")));
        History.Mark another = new History.Mark(60, "loss", "ContrastiveLoss", "TripletLoss", 2);
        assertEquals("loss Contrastive → Triplet and 2 more", ChangeText.of(another));
    }

    @Test
    void aMarkCallsASettingWhatThePanelCallsIt() {
        String noise = ChangeText.of(new History.Mark(60, "supervision.noise", "0", "0.2"));
        assertEquals("label noise 0.0 → 0.2", noise);
        for (Setting setting : Schema.of(Experiment.class).settings()) {
            String text = setting.text(setting.initial());
            String words = ChangeText.of(new History.Mark(60, setting.name(), text, text));
            assertTrue(words.startsWith(Texts.labelWithin(setting) + " "), words);
        }
    }

    @Test
    void changesMadeTogetherAreSaidTogether() {
        History.Mark margin = new History.Mark(60, "loss.margin", "1", "1.5");
        History.Mark batch = new History.Mark(60, "batch", "64", "32");
        assertEquals("", ChangeText.of(List.of()));
        assertEquals("margin 1.0 → 1.5, batch 64 → 32", ChangeText.of(List.of(margin, batch)));
        assertTrue(ChangeText.of(List.of(margin, batch, margin, margin, batch)).endsWith("and 2 more"));
    }

    @Test
    void labelsOfMarksThinOutAndHoverSaysAll() {
        List<History.Mark> marks = new ArrayList<>();
        for (long step : new long[] {3, 20, 22, 25, 60, 61, 100, 190, 195}) {
            marks.add(new History.Mark(step, "loss.margin", "1", "1.5"));
        }
        Axis steps = new Axis(0, 200, 36, 784);
        List<TimelineMarks.Placed> placed = TimelineMarks.place(marks, steps);
        assertTrue(placed.stream().filter(mark -> !mark.text().isEmpty()).count() >= 3);
        for (int i = 1; i < placed.size(); i++) {
            TimelineMarks.Placed before = placed.get(i - 1);
            TimelineMarks.Placed mark = placed.get(i);
            assertTrue(before.end() <= Math.min(mark.x(), mark.start()), before + " hides " + mark);
            assertTrue(mark.end() <= steps.to(), mark + " is cut off");
        }
        assertEquals(
                3,
                TimelineMarks.near(marks, new Axis(0, 2000, 36, 784), 36 + 374.0 * 22 / 1000)
                        .size());
    }
}
