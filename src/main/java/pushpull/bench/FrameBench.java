package pushpull.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pushpull.data.PointSchema;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.paint.Theme;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.Orbit;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.StageFraming;
import pushpull.settings.Settings;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.History;
import pushpull.tensor.Matrix;

/// A moving scene without a trainer, for timing frames: four classes that turn to and fro, each point of the batch with
/// an arrow.
public final class FrameBench {
    private static final int CLASSES = 4;
    /// A quarter turn, which takes a second: at the rim of a stage of 784 x 672, 7 pixels a frame.
    private static final int FRAMES = 64;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    private final Experiment experiment;
    private final Points points;
    private final int[] batch;
    private final int dimensions;
    private final List<Snapshot> snapshots;

    /// @param size how many points
    /// @param arrows how many of them have an arrow
    /// @param space whether they lie on a sphere in space, or on a plane
    public FrameBench(int size, int arrows, boolean space) {
        dimensions = space ? 3 : 2;
        experiment = Settings.read(
                Experiment.class,
                Map.of(
                        "encoder.dimensions",
                        Integer.toString(dimensions),
                        "encoder.normalize",
                        Boolean.toString(space)));
        int[] ids = IntStream.range(0, size).toArray();
        int[] labels = IntStream.range(0, size).map(i -> i % CLASSES).toArray();
        points = Points.of(ids, List.of(places(size, 0)), labels, PointSchema.of(dimensions, CLASSES));
        batch = IntStream.range(0, Math.min(arrows, size)).toArray();
        snapshots = IntStream.range(0, FRAMES).mapToObj(this::made).toList();
    }

    /// The snapshot of a frame; the points go to and fro, and the step counts up.
    public Snapshot at(int frame) {
        int place = frame % (2 * FRAMES);
        Snapshot snapshot = snapshots.get(Math.min(place, 2 * FRAMES - 1 - place));
        return new Snapshot(
                new Snapshot.Progress(
                        experiment,
                        frame,
                        snapshot.state(),
                        points,
                        snapshot.embeddings(),
                        snapshot.history(),
                        60,
                        null),
                new Snapshot.LastBatch(batch, snapshot.net(), 1),
                null,
                Snapshot.Measured.NOTHING);
    }

    /// The picture of a frame: points and arrows, seen from a changing side in space.
    public StageScene scene(int frame, double width, double height) {
        Snapshot snapshot = at(frame);
        Orbit side = new Orbit(0.01 * frame, 0.3, 1, 0, 0, width, height);
        ViewProjection projection = dimensions == 3
                ? new SpaceProjection(
                        BoundingBall.UNIT.orbit(side), SpaceProjection.plainAxes(), BoundingBall.UNIT, true, Double.NaN)
                : StageFraming.camera(StageFraming.wanted(snapshot), width, height);
        EnumSet<StageLayer> layers = EnumSet.of(StageLayer.POINTS, StageLayer.NET);
        return new StageScene(snapshot, Trails.NONE, projection, new ForceScale(1), Theme.DARK, layers, -1, -1);
    }

    private Snapshot made(int frame) {
        RunStatus state = new RunStatus(RunStatus.Phase.PLAYING, "");
        Matrix places = places(points.size(), frame);
        Matrix net = places(points.size(), frame + 1).rows(batch);
        History history = new History(new long[] {0}, new double[] {1}, new double[] {1}, List.of());
        return new Snapshot(
                new Snapshot.Progress(experiment, frame, state, points, places, history, 60, null),
                new Snapshot.LastBatch(batch, net, 1),
                null,
                Snapshot.Measured.NOTHING);
    }

    /// Evenly on a disc, or on the sphere.
    private Matrix places(int size, int frame) {
        double turn = 2 * Math.PI * frame / FRAMES / CLASSES;
        double[] places = new double[size * dimensions];
        for (int i = 0; i < size; i++) {
            double share = (i + 0.5) / size;
            double radius = dimensions == 3 ? 2 * Math.sqrt(share * (1 - share)) : Math.sqrt(share);
            places[i * dimensions] = radius * Math.cos(GOLDEN * i + turn);
            places[i * dimensions + 1] = radius * Math.sin(GOLDEN * i + turn);
            if (dimensions == 3) {
                places[i * dimensions + 2] = 1 - 2 * share;
            }
        }
        return Matrix.owning(size, dimensions, places);
    }
}
