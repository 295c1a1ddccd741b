package pushpull.paint;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.experiment.Experiment;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.Orbit;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.StageFraming;
import pushpull.paint.stage.StagePainter;
import pushpull.settings.Settings;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.snapshot.MinedPairs;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;

/// Each layer of the stage by itself, over the points, in both themes.
class StageLayersGoldenTest {
    private static final int WIDTH = 528;
    private static final int HEIGHT = 330;
    private static final int SELECTED = 6;

    private static final Map<StageLayer, Map<String, String>> EXPERIMENTS = Map.of(
            StageLayer.MINED, Map.of("loss", "TripletLoss", "miner", "BatchHard"),
            StageLayer.PROXIES, Map.of("loss", "ProxyAnchorLoss", "distance", "Cosine"),
            StageLayer.QUEUE, Map.of("miner", "AllPairs", "memory", "CrossBatch"),
            StageLayer.MOMENTUM, Map.of("loss", "MocoLoss", "distance", "Cosine", "supervision", "AugmentedViews"),
            StageLayer.VIEWS, Map.of("loss", "NtXentLoss", "distance", "Cosine", "supervision", "AugmentedViews"));

    private static final Set<StageLayer> PAINTED = EnumSet.of(
            StageLayer.POINTS,
            StageLayer.TRAILS,
            StageLayer.MARGIN,
            StageLayer.FORCES,
            StageLayer.NET,
            StageLayer.CENTROIDS,
            StageLayer.MINED,
            StageLayer.PROXIES,
            StageLayer.QUEUE,
            StageLayer.MOMENTUM,
            StageLayer.VIEWS);

    static Stream<Arguments> layers() {
        return PAINTED.stream().flatMap(layer -> Stream.of(Theme.values()).map(theme -> Arguments.of(layer, theme)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void layer(StageLayer layer, Theme theme) throws IOException {
        StageScene scene = scene(layer, theme, SELECTED);
        String name = name("layer-" + layer.name().toLowerCase(Locale.ROOT), theme);
        Golden.assertLike(name, pen -> StagePainter.paint(scene, pen), WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void allPicks(Theme theme) throws IOException {
        StageScene scene = scene(StageLayer.MINED, theme, -1);
        Golden.assertLike(name("layer-mined-all", theme), pen -> StagePainter.paint(scene, pen), WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aPointOutsideTheBatch(Theme theme) throws IOException {
        StageScene all = scene(StageLayer.FORCES, theme, SELECTED);
        Snapshot inside = all.snapshot();
        int[] batch =
                Arrays.stream(inside.batch()).filter(point -> point % 3 == 1).toArray();
        PointForces focus = Objects.requireNonNull(inside.focus());
        PointForces forces = new PointForces(
                focus.point(),
                focus.partners(),
                focus.positive(),
                focus.distances(),
                focus.magnitudes(),
                focus.vectors(),
                true);
        Snapshot outside = new Snapshot(
                new Snapshot.Progress(
                        inside.experiment(),
                        inside.step(),
                        inside.state(),
                        inside.points(),
                        inside.embeddings(),
                        inside.history(),
                        4,
                        null),
                new Snapshot.LastBatch(
                        batch,
                        inside.net().rows(new int[batch.length]),
                        forces,
                        null,
                        inside.loss(),
                        inside.auxiliary(),
                        null,
                        null),
                null,
                Snapshot.Measured.NOTHING);
        StageScene scene = new StageScene(
                outside, all.trails(), all.projection(), all.forces(), theme, all.layers(), SELECTED, -1);
        Golden.assertLike(name("outside", theme), pen -> StagePainter.paint(scene, pen), WIDTH, HEIGHT);
    }

    /// The circle of a squared distance, the arc of the unit circle, the cone of directions.
    static Stream<Arguments> margins() {
        return Stream.of(
                Arguments.of("squared", Map.of("distance", "SquaredEuclidean", "loss.margin", "0.5")),
                Arguments.of("wedge", COSINE),
                Arguments.of("cone", with(COSINE, "encoder.dimensions", "3")),
                Arguments.of("arc", with(COSINE, "encoder.normalize", "true")));
    }

    private static final Map<String, String> COSINE = Map.of("distance", "Cosine", "loss", "CosineContrastiveLoss");

    private static Map<String, String> with(Map<String, String> values, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return more;
    }

    @ParameterizedTest
    @MethodSource("margins")
    void margin(String name, Map<String, String> values) throws IOException {
        Experiment experiment = Settings.read(Experiment.class, values);
        boolean space = experiment.encoder().dimensions() == 3;
        Snapshot flat = new Blobs4(experiment, 1).at(22, SELECTED);
        Snapshot snapshot = space ? Lifted.at(experiment, 22, SELECTED) : flat;
        BoundingBall ball =
                space ? BoundingBall.of(snapshot.embeddings(), SpaceProjection.plainAxes()) : BoundingBall.UNIT;
        Orbit side = new Orbit(Math.toRadians(30), Math.toRadians(20), 1, 0, 0, WIDTH, HEIGHT);
        ViewProjection projection = space
                ? new SpaceProjection(ball.orbit(side), SpaceProjection.plainAxes(), ball, false, Double.NaN)
                : StageFraming.camera(StageFraming.wanted(flat), WIDTH, HEIGHT);
        Set<StageLayer> layers = EnumSet.of(StageLayer.POINTS, StageLayer.MARGIN);
        StageScene scene =
                new StageScene(snapshot, Trails.NONE, projection, new ForceScale(1), Theme.DARK, layers, SELECTED, -1);
        Golden.assertLike("margin-" + name, pen -> StagePainter.paint(scene, pen), WIDTH, HEIGHT);
    }

    static Stream<Theme> themes() {
        return Stream.of(Theme.values());
    }

    private static StageScene scene(StageLayer layer, Theme theme, int selected) {
        Experiment experiment = Settings.read(Experiment.class, EXPERIMENTS.getOrDefault(layer, Map.of()));
        Blobs4 run = new Blobs4(experiment, 1);
        Trails trails = Trails.NONE;
        for (long step = 6; step <= 22; step++) {
            trails = trails.next(run.at(step, selected));
        }
        Snapshot snapshot = haunted(run.at(22, selected), run.at(2, selected).embeddings());
        Camera camera = StageFraming.camera(StageFraming.wanted(snapshot), WIDTH, HEIGHT);
        ForceScale forces = StageFraming.forces(new ForceScale(1), snapshot, true);
        Set<StageLayer> layers = EnumSet.of(StageLayer.POINTS, layer);
        return new StageScene(snapshot, trails, camera, forces, theme, layers, selected, -1);
    }

    /// With the points of an earlier step as auxiliary embeddings of every kind, and picks of the next point of each
    /// class and of the next class.
    private static Snapshot haunted(Snapshot plain, Matrix before) {
        int size = before.rows();
        int[] groups = new int[size];
        long[] ages = new long[size];
        int[] owners = new int[size];
        for (int i = 0; i < size; i++) {
            groups[i] = i % 4;
            ages[i] = i;
            owners[i] = i;
        }
        Matrix proxies = Matrix.of(4, 2, 1, 1, -1, 1, -1, -1, 1, -1);
        MinedPairs picks = new MinedPairs(new int[2 * size], new int[2 * size], new boolean[2 * size]);
        for (int i = 0; i < size; i++) {
            for (int kind = 0; kind < 2; kind++) {
                picks.anchors()[2 * i + kind] = i;
                picks.partners()[2 * i + kind] = (i + (kind == 0 ? 4 : 5)) % size;
                picks.positive()[2 * i + kind] = kind == 0;
            }
        }
        AuxiliaryEmbeddings auxiliary = new AuxiliaryEmbeddings(proxies, before, groups, ages, before, before, owners);
        return new Snapshot(
                plain.progress(),
                new Snapshot.LastBatch(
                        plain.batch(), plain.net(), plain.focus(), plain.pairs(), plain.loss(), auxiliary, null, picks),
                null,
                Snapshot.Measured.NOTHING);
    }

    private static String name(String what, Theme theme) {
        return what + (theme == Theme.DARK ? "-dark" : "-light");
    }
}
