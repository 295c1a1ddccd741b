package pushpull.paint.stage;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.paint.Theme;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.settings.Settings;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.PointForces;

public class StageTest {
    private static final Blobs4 RUN = new Blobs4(Settings.read(Experiment.class, Map.of()), 1);

    public static StageScene scene(Snapshot snapshot, Theme theme, int selected) {
        Trails trails = Trails.NONE;
        for (long step = Math.max(0, snapshot.step() - 20); step <= snapshot.step(); step++) {
            trails = trails.next(RUN.at(step, selected));
        }
        Bounds wanted = StageFraming.wanted(snapshot, Double.NaN, Double.NaN, Double.NaN);
        Camera camera = StageFraming.camera(wanted, 560, 480);
        ForceScale forces = StageFraming.forces(new ForceScale(1), snapshot, true);
        return new StageScene(snapshot, trails, camera, forces, theme, EnumSet.allOf(StageLayer.class), selected, -1);
    }

    @Test
    void sumsOfPairForcesAreTheNetForce() {
        Snapshot snapshot = RUN.at(10, 6);
        PointForces focus = requireNonNull(snapshot.focus());
        ForceBalance balance = ForceBalance.of(focus);
        int row = Arrays.binarySearch(snapshot.batch(), 6);
        assertArrayEquals(snapshot.net().row(row), balance.net(), 1e-12);
        assertEquals(balance.net()[0], balance.pull()[0] + balance.push()[0], 1e-12);
        assertTrue(balance.cancelled() > 0 && balance.cancelled() < 1);
    }

    @Test
    void trailsKeepTheLastSteps() {
        Trails trails = Trails.NONE;
        for (long step = 0; step < 30; step++) {
            trails = trails.next(RUN.at(step, -1));
        }
        assertEquals(Trails.LENGTH, trails.places().size());
        assertEquals(RUN.at(29, -1).embeddings(), trails.places().getLast());
        assertEquals(1, trails.next(RUN.at(0, -1)).places().size());
        assertEquals(Trails.LENGTH, trails.next(RUN.at(29, -1)).places().size());
    }

    @Test
    void trailsDoNotJoinARunToAnotherOne() {
        Trails trails = Trails.NONE.next(RUN.at(7, -1)).next(RUN.at(8, -1));
        Snapshot later = RUN.at(9, -1);
        assertEquals(3, trails.next(later).places().size());
        Points equal = copy(later.points());
        assertEquals(later.points(), equal);
        assertEquals(
                1,
                trails.next(MapGoldenTest.with(later, equal, MapResult.NOTHING))
                        .places()
                        .size());
        Points edited = later.points().relabelled(3, 1);
        assertEquals(
                3,
                trails.next(MapGoldenTest.with(later, edited, MapResult.NOTHING))
                        .places()
                        .size());
    }

    private static Points copy(Points points) {
        boolean[] heldOut = new boolean[points.size()];
        for (int i = 0; i < heldOut.length; i++) {
            heldOut[i] = points.isHeldOut(i);
        }
        return points.withHeldOut(heldOut);
    }

    @Test
    void theNearestPointIsFoundOnlyInReach() {
        StageScene scene = scene(RUN.at(40, -1), Theme.DARK, -1);
        assertEquals(9, scene.nearest(scene.x(9) + 0.5, scene.y(9), 3));
        assertEquals(-1, scene.nearest(-100, -100, 12));
    }

    @Test
    void theCameraStaysWhileEverythingIsSeen() {
        Bounds early = StageFraming.wanted(RUN.at(0, -1), Double.NaN, Double.NaN, Double.NaN);
        Bounds later = StageFraming.wanted(RUN.at(10, -1), Double.NaN, Double.NaN, Double.NaN);
        Camera camera = StageFraming.camera(early, 560, 480);
        assertTrue(StageFraming.suits(camera, later));
        assertFalse(StageFraming.suits(camera.panned(300, 0), later));
        assertFalse(StageFraming.suits(camera.zoomed(0.2, 280, 240), later));
    }

    @Test
    void arrowsKeepTheirScaleForAWhile() {
        ForceScale first = StageFraming.forces(new ForceScale(1), RUN.at(12, -1), true);
        assertEquals(first, StageFraming.forces(first, RUN.at(13, -1), false));
    }

    @Test
    void aForgottenSelectionIsNone() {
        StageScene scene = scene(RUN.at(3, -1), Theme.DARK, Blobs4.SIZE + 3);
        assertFalse(scene.hasSelection());
    }
}
