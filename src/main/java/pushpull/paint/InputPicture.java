package pushpull.paint;

import java.util.Set;
import pushpull.data.Points;
import pushpull.tensor.Matrix;
import pushpull.train.Ghosts;
import pushpull.train.Snapshot;

/// The points as the encoder gets them, with the selection of the stage.
///
/// Of more than two features those two are shown that vary most.
///
/// @param scene a scene whose embeddings are those two features
public record InputPicture(StageScene scene) implements Picture, Spots {
    private static final double RADIUS = 2.6;
    private static final double RING = 4.5;
    private static final double MARGIN = 10;

    /// @param selected index of the selected point, or -1
    /// @param hovered index of the point under the pointer, or -1
    public static InputPicture of(Snapshot snapshot, Theme theme, int selected, int hovered, Camera frame) {
        Matrix places = places(snapshot.points());
        Snapshot shown = new Snapshot(
                snapshot.experiment(),
                snapshot.step(),
                snapshot.state(),
                snapshot.points(),
                places,
                new int[0],
                Matrix.of(0, 2),
                null,
                null,
                snapshot.loss(),
                snapshot.measures(),
                snapshot.history(),
                snapshot.rate(),
                Ghosts.NONE);
        Camera camera = Camera.fit(Bounds.of(places.toArray(), 2), frame.width(), frame.height(), MARGIN);
        Set<StageLayer> layers = Set.of(StageLayer.POINTS);
        return new InputPicture(
                new StageScene(shown, Trails.NONE, camera, new ForceScale(1), theme, layers, selected, hovered));
    }

    private static Matrix places(Points points) {
        Matrix features = points.features();
        int first = widest(features, -1);
        int second = widest(features, first);
        int x = second < 0 ? first : Math.min(first, second);
        int y = Math.max(first, second);
        double[] values = new double[2 * features.rows()];
        for (int i = 0; i < features.rows() && x >= 0; i++) {
            values[2 * i] = features.get(i, x);
            values[2 * i + 1] = y == x ? 0 : features.get(i, y);
        }
        return Matrix.owning(features.rows(), 2, values);
    }

    /// The column of greatest variance but one, or -1; of two columns each is widest in turn.
    private static int widest(Matrix features, int except) {
        int widest = -1;
        double most = -1;
        for (int j = 0; j < features.columns(); j++) {
            double variance = j == except ? -1 : variance(features, j);
            if (variance > most) {
                most = variance;
                widest = j;
            }
        }
        return widest;
    }

    private static double variance(Matrix features, int column) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < features.rows(); i++) {
            double value = features.get(i, column);
            sum += value;
            squares += value * value;
        }
        return Math.max(0, squares - sum * sum / Math.max(1, features.rows()));
    }

    @Override
    public void paint(Pen pen) {
        pen.clear(scene.palette().background());
        PointLayer.paint(
                scene, pen, new PointLayer.Size(RADIUS, RING, scene.palette().background()));
    }

    @Override
    public int size() {
        return scene.size();
    }

    @Override
    public double x(int point) {
        return scene.x(point);
    }

    @Override
    public double y(int point) {
        return scene.y(point);
    }
}
