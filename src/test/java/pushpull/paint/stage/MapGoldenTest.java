package pushpull.paint.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pushpull.data.ImageShape;
import pushpull.data.PointSchema;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.paint.Golden;
import pushpull.paint.Lifted;
import pushpull.paint.Theme;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.Orbit;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.settings.Settings;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.DecisionRegions;
import pushpull.snapshot.ForceField;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.Measurements;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SphereRegions;
import pushpull.snapshot.VirtualPoint;
import pushpull.tensor.Matrix;

/// Regions, the field of a virtual point, and images in place of marks.
class MapGoldenTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 420;
    private final Snapshot snapshot = new Blobs4(Settings.read(Experiment.class, Map.of()), 1).at(22, -1);
    private final Camera camera = StageFraming.camera(StageFraming.wanted(snapshot), WIDTH, HEIGHT);

    static Snapshot with(Snapshot before, Points points, MapResult maps) {
        return new Snapshot(
                before.progress().with(points),
                before.lastBatch(),
                null,
                new Snapshot.Measured(before.measures(), Measurements.NONE, maps, null));
    }

    private void assertLike(String name, Theme theme, Snapshot shown, StageLayer... layers) throws IOException {
        StageScene scene =
                new StageScene(shown, Trails.NONE, camera, new ForceScale(20), theme, Set.of(layers), -1, -1);
        String file = name + (theme == Theme.DARK ? "-dark" : "-light");
        Golden.assertLike(file, pen -> StagePainter.paint(scene, pen), WIDTH, HEIGHT);
    }

    private CellGrid frame(double pixels) {
        Bounds seen = camera.seen();
        int columns = (int) (WIDTH / pixels);
        return new CellGrid(seen.minX(), seen.minY(), pixels / camera.scale(), columns, (int) (HEIGHT / pixels));
    }

    /// The four classes lie in four quadrants.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void regions(Theme theme) throws IOException {
        CellGrid frame = frame(2);
        byte[] classes = new byte[frame.size()];
        for (int i = 0; i < classes.length; i++) {
            boolean right = frame.x(i % frame.columns()) > 0.1 * frame.y(i / frame.columns());
            boolean top = frame.y(i / frame.columns()) > -0.1 * frame.x(i % frame.columns());
            classes[i] = (byte) (top ? right ? 0 : 1 : right ? 3 : 2);
        }
        MapResult maps = new MapResult(new DecisionRegions(22, frame, classes), null, null, null, null, null, "");
        assertLike("regions", theme, with(snapshot, snapshot.points(), maps), StageLayer.POINTS, StageLayer.REGIONS);
    }

    /// Three bands of the sphere and its far side.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void regionsOnTheSphere(Theme theme) throws IOException {
        Experiment experiment =
                Settings.read(Experiment.class, Map.of("encoder.normalize", "true", "encoder.dimensions", "3"));
        Snapshot lifted = Lifted.at(experiment, 22, -1);
        CellGrid face = new CellGrid(-1, -1, 2.0 / 256, 256, 256);
        List<DecisionRegions> faces = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            byte[] classes = new byte[face.size()];
            for (int i = 0; i < classes.length; i++) {
                double[] place = new double[3];
                place[k / 2] = k % 2 == 0 ? 1 : -1;
                place[(k / 2 + 1) % 3] = face.x(i % 256);
                place[(k / 2 + 2) % 3] = face.y(i / 256);
                double bent = Math.atan2(place[1], Math.hypot(place[0], place[2])) + 0.2 * place[0];
                classes[i] = (byte) (place[2] < -0.2 ? 3 : bent > 0.5 ? 0 : bent > -0.3 ? 1 : 2);
            }
            faces.add(new DecisionRegions(22, face, classes));
        }
        MapResult maps = new MapResult(null, new SphereRegions(faces), null, null, null, null, "");
        Orbit side = new Orbit(Math.toRadians(30), Math.toRadians(20), 1, 0, 0, WIDTH, HEIGHT);
        SpaceProjection space = new SpaceProjection(
                BoundingBall.UNIT.orbit(side), SpaceProjection.plainAxes(), BoundingBall.UNIT, true, Double.NaN);
        StageScene scene = new StageScene(
                with(lifted, lifted.points(), maps),
                Trails.NONE,
                space,
                new ForceScale(20),
                theme,
                Set.of(StageLayer.POINTS, StageLayer.REGIONS),
                -1,
                -1);
        String file = "regions-sphere" + (theme == Theme.DARK ? "-dark" : "-light");
        Golden.assertLike(file, pen -> StagePainter.paint(scene, pen), WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void field(Theme theme) throws IOException {
        CellGrid frame = frame(28);
        double[] places = new double[2 * frame.size()];
        double[] forces = new double[places.length];
        for (int i = 0; i < frame.size(); i++) {
            places[2 * i] = frame.x(i % frame.columns());
            places[2 * i + 1] = frame.y(i / frame.columns());
            boolean dead = places[2 * i] < -0.5;
            forces[2 * i] = dead ? 0 : 0.7 - places[2 * i];
            forces[2 * i + 1] = dead ? 0 : 0.7 - places[2 * i + 1];
        }
        ForceField field = new ForceField(
                22, 0, Matrix.owning(frame.size(), 2, places), Matrix.owning(frame.size(), 2, forces), "");
        MapResult maps =
                new MapResult(null, null, null, field, new VirtualPoint(0, List.of(0.2, 0.1), frame, -1), null, "");
        assertLike("field", theme, with(snapshot, snapshot.points(), maps), StageLayer.POINTS, StageLayer.FIELD);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void images(Theme theme) throws IOException {
        Snapshot digits = new Blobs4(Settings.read(Experiment.class, Map.of("data", "Digits")), 1).at(22, -1);
        Points points = snapshot.points();
        double[][] pixels = new double[points.size()][16];
        for (int i = 0; i < pixels.length; i++) {
            for (int k = 0; k < 16; k++) {
                pixels[i][k] = k / 4 == points.label(i) || k % 4 == points.label(i) ? 1 : 0.2 * (i % 3);
            }
        }
        PointSchema columns =
                new PointSchema(PointSchema.of(16, 4).featureNames(), points.classNames(), new ImageShape(4, 4));
        Points pictures = Points.of(points.ids(), List.of(Matrix.ofRows(pixels)), points.labels(), columns);
        assertLike("images", theme, with(digits, pictures, MapResult.NOTHING), StageLayer.POINTS, StageLayer.IMAGES);
    }
}
