package pushpull.paint.stage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.paint.Blobs4;
import pushpull.paint.Golden;
import pushpull.paint.Picture;
import pushpull.paint.Theme;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.MinerXray;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// What the run takes for the same or for different against the classes is marked wherever points and pairs are shown.
class MistakenLabelsTest {
    private static final int NEAR = 12;

    private static Snapshot noisy(String share) {
        return new Blobs4(Settings.read(Experiment.class, Map.of("supervision.noise", share)), 1).at(0, -1);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPointUnderAnotherLabelLooksDifferentOnTheStage(Theme theme) {
        StageScene scene = StageTest.scene(noisy("0.3"), theme, -1);
        check(560, 480, scene::x, scene::y, snapshot -> {
            StageScene shown = StageTest.scene(snapshot, theme, -1);
            return pen -> StagePainter.paint(shown, pen);
        });
    }

    @ParameterizedTest
    @EnumSource(InputPicture.Size.class)
    void andInTheInputSpace(InputPicture.Size size) {
        InputPlaces places = InputPlaces.of(noisy("0").points(), null);
        Camera camera = Camera.fit(Bounds.of(places.places().toArray(), 2), 400, 300, 10);
        InputPicture.View view = new InputPicture.View(places, camera, Theme.DARK, size, Set.of());
        InputPicture picture = InputPicture.of(noisy("0"), view, -1, -1);
        check(400, 300, picture::x, picture::y, snapshot -> InputPicture.of(snapshot, view, -1, -1));
    }

    @Test
    void andInAThumbnail() {
        Camera camera = Camera.fit(StageFraming.wanted(noisy("0")), 400, 300, 12);
        Snapshot snapshot = noisy("0");
        check(
                400,
                300,
                i -> camera.screenX(snapshot.embeddings().get(i, 0)),
                i -> camera.screenY(snapshot.embeddings().get(i, 1)),
                shown -> pen -> new RunThumbnail(Theme.LIGHT, 400, 300).paint(shown, Trails.NONE, pen));
    }

    private interface Place {
        double of(int point);
    }

    private static void check(int width, int height, Place x, Place y, Function<Snapshot, Picture> pictures) {
        Snapshot noisy = noisy("0.3");
        int[] plain = pixels(pictures.apply(noisy("0")), width, height);
        int[] marked = pixels(pictures.apply(noisy), width, height);
        int[] mislabelled = IntStream.range(0, noisy.points().size())
                .filter(noisy::isMislabelled)
                .toArray();
        assertTrue(IntStream.of(mislabelled).anyMatch(noisy.points()::isHeldOut));
        for (int point : mislabelled) {
            boolean differs = false;
            for (int i = 0; i < plain.length; i++) {
                boolean near = Math.hypot(i % width - x.of(point), i / width - y.of(point)) < NEAR;
                differs |= near && plain[i] != marked[i];
            }
            assertTrue(differs, "point " + point);
        }
    }

    private static int[] pixels(Picture picture, int width, int height) {
        Pixels pixels = new Pixels(width, height);
        picture.paint(new Raster(pixels, 1));
        return pixels.argb();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flipped", "falseNegatives", "noise"})
    void wrongPairsAreNamedInTheLegendAndCountedByTheMiner(String mistake) {
        Snapshot wrong = run(Map.of("supervision." + mistake, "0.3"));
        Snapshot right = run(Map.of());
        assertTrue(legend(wrong).contains("wrong pair"), legend(wrong));
        assertFalse(legend(right).contains("wrong pair"), legend(right));
        assertTrue(mistaken(wrong) > 0);
        assertTrue(mistaken(right) == 0);
    }

    private static String legend(Snapshot snapshot) {
        StageScene scene = StageTest.scene(snapshot, Theme.DARK, snapshot.batch()[0]);
        return LegendRows.of(scene).stream().map(LegendRows.Row::text).toList().toString();
    }

    private static long mistaken(Snapshot snapshot) {
        Chart.Extent extent = new MinerXray().extent(snapshot, Chart.Extent.NONE);
        Chart.View view = new Chart.View(
                snapshot, Theme.DARK, -1, HighlightedPoints.NOTHING, HighlightedPoints.NOTHING, extent, 232, 250);
        return new MinerXray()
                .table(view)
                .csv()
                .lines()
                .filter(line -> line.endsWith(",1"))
                .count();
    }

    private static Snapshot run(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of("batch", "24", "loss", "TripletLoss", "loss.margin", "9"));
        all.putAll(settings);
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner run = new ScriptRunner(Script.of(Settings.read(Experiment.class, all)), workers);
            run.to(1, () -> {});
            int first = run.snapshot(SnapshotRequest.NOTHING).batch()[0];
            int id = run.snapshot(SnapshotRequest.NOTHING).points().id(first);
            return run.snapshot(new SnapshotRequest(id, true, Set.of(SnapshotPart.TRIPLETS)));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wrongPairsLookAsTheyWereKept(Theme theme) throws IOException {
        Snapshot wrong = run(Map.of("supervision.flipped", "0.2"));
        String suffix = theme == Theme.DARK ? "-dark" : "-light";
        StageScene scene = StageTest.scene(wrong, theme, wrong.batch()[0]);
        Golden.assertLike("wrong-pairs" + suffix, pen -> StagePainter.paint(scene, pen), 560, 480);
        Chart.Extent extent = new MinerXray().extent(wrong, Chart.Extent.NONE);
        Chart.View view = new Chart.View(
                wrong, theme, -1, HighlightedPoints.NOTHING, HighlightedPoints.NOTHING, extent, 232, 250);
        Golden.assertLike("wrong-triplets" + suffix, pen -> new MinerXray().paint(view, pen), 232, 250);
    }
}
