package pushpull.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

class PictureComparisonTest {
    private static Snapshot run(Map<String, String> settings, PointEdit... edits) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Script script = Script.of(Settings.read(Experiment.class, settings), List.of(edits));
            ScriptRunner runner = new ScriptRunner(script, workers);
            runner.to(20, () -> {});
            return runner.snapshot(SnapshotRequest.NOTHING);
        }
    }

    /// Turned by an angle, scaled, mirrored and moved.
    private static Matrix moved(Matrix places, double scale, boolean mirrored) {
        double[][] rows = new double[places.rows()][];
        DoubleUnaryOperator side = y -> mirrored ? -y : y;
        for (int i = 0; i < rows.length; i++) {
            double x = places.get(i, 0);
            double y = side.applyAsDouble(places.get(i, 1));
            rows[i] = new double[] {scale * (0.6 * x - 0.8 * y) + 5, scale * (0.8 * x + 0.6 * y) - 3};
        }
        return Matrix.ofRows(rows);
    }

    @Test
    void aTurnedMirroredAndLargerPictureIsTheSame() {
        Snapshot first = run(Map.of());
        for (boolean mirrored : new boolean[] {false, true}) {
            PictureComparison seen = PictureComparison.of(first, first.at(moved(first.embeddings(), 3.9, mirrored)));
            assertEquals(0, seen.disparity(), 1e-9);
            assertEquals("The same picture, 3.9 times as large. Shapes differ by 0.000.", seen.sentence());
        }
        PictureComparison seen = PictureComparison.of(first, first.at(moved(first.embeddings(), 1.01, false)));
        assertEquals("The same picture. Shapes differ by 0.000.", seen.sentence());
        assertEquals(
                "The same picture, 0.26 times as large. Shapes differ by 0.000.",
                PictureComparison.of(first, first.at(moved(first.embeddings(), 0.26, true)))
                        .sentence());
    }

    @Test
    void pointsAreTurnedOntoTheFirstPicture() {
        Snapshot first = run(Map.of());
        Matrix turned = PictureComparison.of(first, first.at(moved(first.embeddings(), 1, true)))
                .turned();
        assertNotNull(turned);
        for (int i = 0; i < turned.rows(); i++) {
            for (int k = 0; k < 2; k++) {
                assertEquals(first.embeddings().get(i, k), turned.get(i, k), 1e-9);
            }
        }
    }

    @Test
    void aPictureOnTheSphereIsTurnedAboutItsMiddleAndHasNoSize() {
        Snapshot first = run(Map.of("encoder.normalize", "true"));
        Snapshot other = run(Map.of("encoder.normalize", "true", "loss.margin", "0.5"));
        PictureComparison seen = PictureComparison.of(first, other);
        assertTrue(Double.isNaN(seen.ratio()));
        assertNotNull(seen.turned());
        for (int i = 0; i < seen.turned().rows(); i++) {
            assertEquals(1, Math.hypot(seen.turned().get(i, 0), seen.turned().get(i, 1)), 1e-9);
        }
    }

    @Test
    void onlyPointsThatBothHaveCount() {
        Snapshot first = run(Map.of());
        Snapshot fewer = run(Map.of(), new PointEdit.Removed(4));
        PictureComparison seen = PictureComparison.of(first, fewer);
        assertNotNull(seen.turned());
        assertEquals(first.points().size() - 1, seen.turned().rows());
    }

    @Test
    void anotherNumberOfDimensionsIsCompared() {
        PictureComparison seen = PictureComparison.of(run(Map.of()), run(Map.of("encoder.dimensions", "3")));
        assertTrue(seen.disparity() > 0 && seen.disparity() < 1);
        assertNotNull(seen.turned());
        assertEquals(3, seen.turned().columns());
    }

    @Test
    void otherPointsCannotBeCompared() {
        PictureComparison seen = PictureComparison.of(run(Map.of()), run(Map.of("data", "Moons")));
        assertNull(seen.turned());
        assertEquals("The runs have different points, so shapes cannot be compared.", seen.sentence());
    }

    @Test
    void aCollapsedRunSaysSo() {
        Snapshot first = run(Map.of());
        Matrix one = Matrix.ofRows(new double[first.points().size()][2]);
        assertEquals(
                "All points of one run lie in one place, so shapes cannot be compared.",
                PictureComparison.of(first, first.at(one)).sentence());
        assertEquals(
                "All points of one run lie in one place, so shapes cannot be compared.",
                PictureComparison.of(first.at(one), first).sentence());
        assertEquals(
                "One run has grown beyond all bounds, so shapes cannot be compared.",
                PictureComparison.of(first, first.at(moved(first.embeddings(), 1e200, false)))
                        .sentence());
    }
}
