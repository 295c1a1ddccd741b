package pushpull.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.measure.Alignment;
import pushpull.measure.MetricInput;
import pushpull.measure.MetricRemark;
import pushpull.observe.measure.StandardMetrics;
import pushpull.settings.Settings;
import pushpull.snapshot.PointViews;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// The alignment of a run with two views is that of the views, not of classes that it never sees.
class ViewAlignmentTest {
    private static final Alignment ALIGNMENT = new Alignment(2);

    private static Snapshot after(int steps, SnapshotRequest request, Map<String, String> settings) {
        Script script = new Script(Settings.read(Experiment.class, settings), List.of());
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            runner.to(steps, () -> {});
            return runner.snapshot(request);
        }
    }

    private static Map<String, String> augmented(String noise) {
        return Map.of(
                "loss", "NtXentLoss",
                "distance", "Cosine",
                "supervision", "AugmentedViews",
                "supervision.augmentation", "Jitter",
                "supervision.augmentation.strength", noise);
    }

    @Test
    void viewsWithoutNoiseCoincide() {
        MetricInput sample = StandardMetrics.sample(after(5, SnapshotRequest.MEASURES, augmented("0")));
        assertEquals(0, ALIGNMENT.compute(sample));
        assertEquals(List.of(new MetricRemark.OfViews()), ALIGNMENT.remarks(sample));
    }

    @Test
    void noisyViewsAreAsFarApartAsTheyAreEmbedded() {
        Snapshot run = after(5, SnapshotRequest.MEASURES, augmented("0.3"));
        PointViews views = Objects.requireNonNull(run.measured().views());
        Matrix first = Geometry.unit(views.first());
        Matrix second = Geometry.unit(views.second());
        boolean[] heldOut = run.points().heldOutFlags();
        double sum = 0;
        int count = 0;
        for (int i = 0; i < heldOut.length; i++) {
            if (!heldOut[i]) {
                sum += Geometry.squaredDistance(first.row(i), second.row(i));
                count++;
            }
        }
        double alignment = ALIGNMENT.compute(StandardMetrics.sample(run));
        assertTrue(alignment > 0);
        assertEquals(sum / count, alignment, 1e-12);
    }

    @Test
    void oneViewIsComparedWithinClasses() {
        Snapshot run = after(2, SnapshotRequest.MEASURES, Map.of());
        assertNull(run.measured().views());
        MetricInput sample = StandardMetrics.sample(run);
        int points = sample.extent().training();
        assertEquals(List.of(new MetricRemark.OfClasses(points)), ALIGNMENT.remarks(sample));
    }
}
