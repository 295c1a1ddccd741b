package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.describe.PictureComparison;
import pushpull.describe.VariantTitle;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.observe.measure.StandardMetrics;
import pushpull.paint.Theme;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ComparedRuns;
import pushpull.train.ScriptRefusal;

/// The comparisons of the gallery show what they say.
class ComparisonGalleryTest {
    private static List<String> comparisons() {
        return Experiments.comparisons();
    }

    private static List<Snapshot> run(String name) {
        ExperimentFile file = Experiments.openComparison(name);
        try (WorkerPool workers = new WorkerPool(2)) {
            ComparedRuns runs = new ComparedRuns(file.scripts(), workers);
            runs.to(file.last(), () -> {});
            return runs.snapshots(SnapshotRequest.NOTHING);
        }
    }

    private static double measure(Snapshot run, String key) {
        return StandardMetrics.of(run).getOrDefault(key, Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void eachHasTitlesThatDifferAndPictures(String name) {
        ExperimentFile file = Experiments.openComparison(name);
        for (Script script : file.scripts()) {
            assertEquals(null, ScriptRefusal.first(script));
        }
        List<Experiment> experiments = file.varied().experiments();
        assertEquals(
                experiments.size(),
                VariantTitle.of(experiments).stream().distinct().count());
        assertFalse(file.about().isEmpty());
        assertEquals(file, ExperimentReader.read(name, file.text()));
        for (Theme theme : Theme.values()) {
            assertNotNull(getClass().getResource(Thumbnail.resource(name, theme)));
        }
    }

    @Test
    void fourTimesTheMarginIsTheSamePictureFourTimesAsLarge() {
        List<Snapshot> runs = run("compare-margin");
        PictureComparison seen = PictureComparison.of(runs.getFirst(), runs.getLast());
        assertTrue(seen.disparity() < 0.05, seen.sentence());
        assertEquals(4, seen.ratio(), 0.4);
    }

    @Test
    void aHighTemperatureKeepsNeighboursTogether() {
        List<Snapshot> runs = run("compare-temperature");
        assertTrue(measure(runs.get(2), "silhouette") > measure(runs.get(0), "silhouette") + 0.1);
        assertTrue(measure(runs.get(2), "uniformity") > measure(runs.get(0), "uniformity") + 0.1);
    }

    @Test
    void labelsFoldTheBlobsOfAClassIntoOne() {
        List<Snapshot> runs = run("compare-supervision");
        assertTrue(measure(runs.getFirst(), "silhouette") < 0.5);
        assertTrue(measure(runs.getLast(), "silhouette") > 0.8);
    }

    @Test
    void theHardestTripletsCollapseUnderWrongLabels() {
        List<Snapshot> runs = run("compare-mining");
        assertTrue(measure(runs.getFirst(), "standardDeviation") > 0.4);
        assertTrue(measure(runs.getLast(), "standardDeviation") < 0.05);
    }

    @Test
    void onlyTheStopGradientKeepsPointsApart() {
        List<Snapshot> runs = run("compare-stop-gradient");
        assertTrue(measure(runs.getFirst(), "standardDeviation") > 0.1);
        assertTrue(measure(runs.getLast(), "standardDeviation") < 0.01);
        assertEquals(-1, runs.getLast().loss(), 1e-3);
    }

    @Test
    void sixtyFourPointsSpreadFurtherThanFourAndAQueueHardlyHelps() {
        List<Snapshot> runs = run("compare-queue");
        double small = measure(runs.get(0), "uniformity");
        double large = measure(runs.get(2), "uniformity");
        assertTrue(large < small - 0.2);
        assertTrue(Math.abs(measure(runs.get(1), "uniformity") - small) < 0.1);
        assertTrue(measure(runs.get(2), "knnAccuracy") > measure(runs.get(0), "knnAccuracy") + 0.1);
    }

    @Test
    void theLinearAutoencoderComesToPcaAndOnlyTheContrastiveLossKnowsTheClasses() {
        List<Snapshot> runs = run("compare-baselines");
        assertEquals(runs.get(0).loss(), runs.get(1).loss(), 0.01 * runs.get(0).loss());
        assertTrue(runs.get(2).loss() < 0.8 * runs.get(0).loss());
        assertTrue(PictureComparison.of(runs.get(0), runs.get(1)).disparity() < 0.15);
        assertTrue(measure(runs.get(3), "silhouette") > 0.8);
        assertTrue(measure(runs.get(2), "silhouette") < 0.5);
    }
}
