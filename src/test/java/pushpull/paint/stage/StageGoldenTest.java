package pushpull.paint.stage;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.paint.Golden;
import pushpull.paint.Pen;
import pushpull.paint.Theme;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.DistanceHistogram;
import pushpull.paint.chart.ForceCurve;
import pushpull.paint.chart.HeatMap;
import pushpull.paint.chart.LossTimeline;
import pushpull.paint.layer.LitLayer;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;

class StageGoldenTest {
    private static final int SELECTED = 6;

    private final Snapshot snapshot = new Blobs4(Settings.read(Experiment.class, Map.of()), 1).at(22, SELECTED);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void stage(Theme theme) throws IOException {
        StageScene scene = StageTest.scene(snapshot, theme, SELECTED);
        Golden.assertLike(name("stage", theme), pen -> StagePainter.paint(scene, pen), 560, 480);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void stageWithoutSelection(Theme theme) throws IOException {
        StageScene all = StageTest.scene(snapshot, theme, -1);
        StageScene scene = new StageScene(
                all.snapshot(),
                all.trails(),
                all.projection(),
                all.forces(),
                theme,
                Set.of(StageLayer.POINTS, StageLayer.NET, StageLayer.TRAILS),
                -1,
                3);
        Golden.assertLike(name("stage-alone", theme), pen -> StagePainter.paint(scene, pen), 560, 480);
    }

    /// The ring that the different one of a triplet has to leave begins at the same one.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void marginOfATriplet(Theme theme) throws IOException {
        StageScene all = StageTest.scene(StageTest.triplet("Euclidean", 0.4), theme, SELECTED);
        assertLike("margin-triplet", all, StageLayer.POINTS, StageLayer.MARGIN);
    }

    /// A third of the labels are redrawn: each such point wears the label it was given beside that of its class.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void givenLabels(Theme theme) throws IOException {
        Experiment noisy = Settings.read(Experiment.class, Map.of("supervision.noise", "0.3"));
        StageScene scene = StageTest.scene(new Blobs4(noisy, 1).at(22, -1), theme, -1);
        assertLike("given-labels", scene, StageLayer.POINTS);
    }

    private static void assertLike(String name, StageScene all, StageLayer... layers) throws IOException {
        StageScene scene = new StageScene(
                all.snapshot(),
                all.trails(),
                all.projection(),
                all.forces(),
                all.theme(),
                Set.of(layers),
                all.selected(),
                -1);
        Golden.assertLike(name(name, all.theme()), pen -> StagePainter.paint(scene, pen), 560, 480);
    }

    /// A run whose points all lie in one place, as it is known by in a gallery.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void collapsedThumbnail(Theme theme) throws IOException {
        double[] places = snapshot.embeddings().toArray();
        Arrays.setAll(places, i -> 1e-6 * places[i]);
        Snapshot collapsed = snapshot.at(Matrix.owning(places.length / 2, 2, places));
        RunThumbnail thumbnail = new RunThumbnail(theme, 200, 130);
        Golden.assertLike(
                name("thumbnail-collapsed", theme), pen -> thumbnail.paint(collapsed, Trails.NONE, pen), 200, 130);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void litPairs(Theme theme) throws IOException {
        StageScene scene = StageTest.scene(snapshot, theme, -1);
        HighlightedPoints hovered = HighlightedPoints.of(new PointPair(2, 10));
        HighlightedPoints chosen = HighlightedPoints.of(new PointTriplet(6, 18, 11));
        Golden.assertLike(name("lit", theme), pen -> paint(scene, hovered, chosen, pen), 560, 480);
    }

    private static void paint(StageScene scene, HighlightedPoints hovered, HighlightedPoints chosen, Pen pen) {
        StagePainter.paint(scene, pen);
        LitLayer.paint(scene, hovered, chosen, pen);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void inputSpace(Theme theme) throws IOException {
        InputPlaces places = InputPlaces.of(snapshot.points(), null);
        Camera camera = Camera.fit(Bounds.of(places.places().toArray(), 2), 200, 130, 10);
        InputPicture.View view = new InputPicture.View(places, camera, theme, InputPicture.Size.SMALL, Set.of());
        Golden.assertLike(name("input", theme), InputPicture.of(snapshot, view, SELECTED, -1), 200, 130);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void charts(Theme theme) throws IOException {
        assertLike("force", new ForceCurve(), theme, 232, 220);
        assertLike("distance", new DistanceHistogram(), theme, 232, 220);
        assertLike("heat", new HeatMap(), theme, 232, 220);
        assertLike("loss", new LossTimeline(), theme, 784, 88);
    }

    private void assertLike(String name, Chart chart, Theme theme, int width, int height) throws IOException {
        Chart.Extent extent = chart.extent(snapshot, Chart.Extent.NONE);
        Chart.View view = new Chart.View(
                snapshot, theme, SELECTED, HighlightedPoints.NOTHING, HighlightedPoints.NOTHING, extent, width, height);
        Golden.assertLike(name(name, theme), pen -> chart.paint(view, pen), width, height);
    }

    private static String name(String what, Theme theme) {
        return what + (theme == Theme.DARK ? "-dark" : "-light");
    }
}
