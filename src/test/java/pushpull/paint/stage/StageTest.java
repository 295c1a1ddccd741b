package pushpull.paint.stage;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.data.PointTriplet;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.paint.Theme;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.LegendRoom;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.settings.Settings;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.PointForces;
import pushpull.snapshot.history.EmbeddingStatistics;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.snapshot.history.TrainingStatistics;
import pushpull.tensor.Matrix;

public class StageTest {
    private static final Blobs4 RUN = new Blobs4(Settings.read(Experiment.class, Map.of()), 1);

    public static StageScene scene(Snapshot snapshot, Theme theme, int selected) {
        Trails trails = Trails.NONE;
        for (long step = Math.max(0, snapshot.step() - 20); step <= snapshot.step(); step++) {
            trails = trails.next(RUN.at(step, selected));
        }
        Bounds wanted = StageFraming.wanted(snapshot);
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
        Bounds early = StageFraming.wanted(RUN.at(0, -1));
        Bounds later = StageFraming.wanted(RUN.at(10, -1));
        Camera camera = StageFraming.camera(early, 560, 480);
        assertTrue(StageFraming.suits(camera, later));
        assertFalse(StageFraming.suits(camera.panned(300, 0), later));
        assertFalse(StageFraming.suits(camera.zoomed(0.2, 280, 240), later));
    }

    /// Points that all lie within a millionth, whatever the loss calls far.
    @ParameterizedTest
    @ValueSource(strings = {"ContrastiveLoss", "TripletLoss", "NtXentLoss"})
    void aCollapseLooksLikeOne(String loss) {
        boolean softmax = loss.startsWith("Nt");
        Map<String, String> cosine = Map.of("loss", loss, "distance", "Cosine", "supervision", "AugmentedViews");
        Experiment experiment = Settings.read(Experiment.class, softmax ? cosine : Map.of("loss", loss));
        Snapshot spread = new Blobs4(experiment, 1).at(22, -1);
        Snapshot snapshot = withVitals(collapsed(spread), new double[] {0.4, 1.1, 0.2});
        Camera stage = StageFraming.camera(StageFraming.wanted(snapshot), 560, 480);
        ViewProjection film = new FilmCamera(560, 480).follow(snapshot);
        for (ViewProjection projection : List.of(stage, film)) {
            for (int i = 1; i < snapshot.points().size(); i++) {
                assertEquals(projection.x(snapshot.embeddings(), 0), projection.x(snapshot.embeddings(), i), 1);
                assertEquals(projection.y(snapshot.embeddings(), 0), projection.y(snapshot.embeddings(), i), 1);
            }
        }
        assertTrue(StageFraming.wanted(spread).width() > 1, "and a spread one fills the stage");
        assertTrue(StageFraming.suits(stage, StageFraming.wanted(snapshot)), "and the camera stays");
    }

    /// What happens later on the recorded line does not move the camera now.
    @Test
    void onlyTheWidestSoFarCounts() {
        Snapshot snapshot =
                collapsed(new Blobs4(Settings.read(Experiment.class, Map.of("loss", "NPairLoss")), 1).at(1, -1));
        Bounds early = StageFraming.wanted(withVitals(snapshot, new double[] {0.4, 50}));
        assertEquals(0.08, early.width(), 1e-4);
    }

    private static Snapshot collapsed(Snapshot spread) {
        double[] places = spread.embeddings().toArray();
        for (int i = 0; i < places.length; i++) {
            places[i] = 0.3 + 1e-6 * places[i];
        }
        return spread.at(Matrix.owning(spread.points().size(), 2, places));
    }

    /// With these spreads after steps 1, 2, ….
    private static Snapshot withVitals(Snapshot before, double[] spreads) {
        List<EmbeddingStatistics> vitals = new ArrayList<>();
        for (double spread : spreads) {
            TrainingStatistics training = new TrainingStatistics(0, 0, 0, 0, 0, null);
            vitals.add(new EmbeddingStatistics(vitals.size() + 1, 1, 1, spread, spread, 1, 2, 0.5, 0.5, training));
        }
        History was = before.history();
        History history = new History(was.steps(), was.losses(), was.active(), was.marks(), vitals, Navigation.NONE);
        Snapshot.Progress now = before.progress();
        return new Snapshot(
                new Snapshot.Progress(
                        now.experiment(),
                        now.step(),
                        now.state(),
                        now.points(),
                        now.embeddings(),
                        history,
                        now.rate(),
                        null),
                before.lastBatch(),
                null,
                Snapshot.Measured.NOTHING);
    }

    @Test
    void theFitDoesNotDependOnTheSelection() {
        assertEquals(StageFraming.wanted(RUN.at(10, -1)), StageFraming.wanted(RUN.at(10, 6)));
    }

    @Test
    void afterAJumpTheCameraFitsSnugly() {
        Bounds wanted = StageFraming.wanted(RUN.at(10, -1));
        Camera camera = StageFraming.camera(wanted, 784, 672);
        assertTrue(StageFraming.fits(camera, wanted));
        assertTrue(StageFraming.suits(camera.zoomed(0.75, 392, 336), wanted));
        assertFalse(StageFraming.fits(camera.zoomed(0.75, 392, 336), wanted));
    }

    /// Neither what stands above the points, nor below, nor beside them covers one, as long as the camera stays.
    @Test
    void nothingThatIsWrittenHidesAPoint() {
        Bounds wanted = StageFraming.wanted(RUN.at(10, -1));
        Camera camera = StageFraming.camera(wanted, 784, 672);
        assertFalse(StageFraming.suits(camera.panned(0, camera.height() - 30 - camera.screenY(wanted.minY())), wanted));
        assertFalse(StageFraming.suits(camera.panned(0, 30 - camera.screenY(wanted.maxY())), wanted));
        assertFalse(StageFraming.suits(camera.panned(camera.width() - 140 - camera.screenX(wanted.maxX()), 0), wanted));
    }

    /// A stage beside the input space is narrow and tall: there the points stand above the legend.
    @Test
    void theHalfOfASplitViewIsFilled() {
        Bounds wanted = new Bounds(-1, -1, 1, 1);
        Camera camera = StageFraming.camera(wanted, 384, 640);
        double filled = camera.screenX(1) - camera.screenX(-1);
        assertTrue(filled > 0.65 * 384, filled + " pixels");
        assertTrue(camera.screenY(-1) <= 640 - LegendRoom.HEIGHT, camera.screenY(-1) + " is under the legend");
        assertTrue(StageFraming.fits(camera, wanted));
    }

    /// The room that a camera leaves beside the points is as wide as whatever the legend says.
    @Test
    void theLegendIsNoWiderThanItsRoom() {
        ResourceBundle texts = ResourceBundle.getBundle("pushpull.messages-paint", Locale.ROOT);
        texts.keySet().stream()
                .filter(key -> key.startsWith("legend."))
                .forEach(key -> assertTrue(
                        StageLegend.width(texts.getString(key).replace("{0}", "0.05")) <= LegendRoom.WIDTH, key));
    }

    @Test
    void theBarOfLengthsIsRoundAndNoLongerThanACentimetre() {
        for (double scale = 1e-3; scale < 1e9; scale *= 1.7) {
            LengthScale ruler = LengthScale.of(new Camera(0, 0, scale, 560, 480));
            assertTrue(
                    ruler.pixels() <= ForceScale.CENTIMETRE + 1e-6 && ruler.pixels() >= 0.39 * ForceScale.CENTIMETRE);
            assertEquals(ruler.length() * scale, ruler.pixels(), 1e-9 * ruler.pixels());
        }
        assertEquals("0.2", LengthScale.of(new Camera(0, 0, 150, 560, 480)).number());
        assertEquals("2×10⁻⁷", LengthScale.of(new Camera(0, 0, 1.5e8, 560, 480)).number());
    }

    @Test
    void aTripletsMarginEndsWhereItsNegativeFeelsNothing() {
        StageScene scene = scene(triplet("Euclidean", 0.4), Theme.DARK, 6);
        assertTrue(scene.hasGap());
        assertEquals(0.4 + 0.5, scene.marginRadius(), 1e-12);
        assertEquals(0.4, scene.innerRadius(), 1e-12);
        StageScene squared = scene(triplet("SquaredEuclidean", 0.4), Theme.DARK, 6);
        assertEquals(Math.sqrt(0.4 + 0.5), squared.marginRadius(), 1e-12);
        assertTrue(Double.isNaN(scene(triplet("Euclidean", 0.4), Theme.DARK, 5).marginRadius()), "of another point");
    }

    /// A run whose point 6 is looked at in a triplet with a same one at a distance.
    static Snapshot triplet(String distance, double near) {
        Experiment experiment = Settings.read(
                Experiment.class, Map.of("loss", "TripletLoss", "loss.margin", "0.5", "distance", distance));
        Snapshot plain = new Blobs4(experiment, 1).at(22, 6);
        Explanation.TripletDetails details =
                new Explanation.TripletDetails(new PointTriplet(6, 10, 11), near, 0.7, 0.5, 0.2, true, Matrix.of(0, 2));
        Explanation told =
                new Explanation(List.of(), new Explanation.Tally(1, 1, 1, 1, null, 1, 1), null, null, null, details);
        return new Snapshot(plain.progress(), plain.lastBatch(), told, Snapshot.Measured.NOTHING);
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
