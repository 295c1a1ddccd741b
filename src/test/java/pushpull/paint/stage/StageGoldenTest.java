package pushpull.paint.stage;

import java.io.IOException;
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
import pushpull.paint.scene.Highlight;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;

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

    @ParameterizedTest
    @EnumSource(Theme.class)
    void litPairs(Theme theme) throws IOException {
        StageScene scene = StageTest.scene(snapshot, theme, -1);
        Highlight hovered = Highlight.of(new PointPair(2, 10));
        Highlight chosen = Highlight.of(new PointTriplet(6, 18, 11));
        Golden.assertLike(name("lit", theme), pen -> paint(scene, hovered, chosen, pen), 560, 480);
    }

    private static void paint(StageScene scene, Highlight hovered, Highlight chosen, Pen pen) {
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
        Chart.View view =
                new Chart.View(snapshot, theme, SELECTED, Highlight.NOTHING, Highlight.NOTHING, extent, width, height);
        Golden.assertLike(name(name, theme), pen -> chart.paint(view, pen), width, height);
    }

    private static String name(String what, Theme theme) {
        return what + (theme == Theme.DARK ? "-dark" : "-light");
    }
}
