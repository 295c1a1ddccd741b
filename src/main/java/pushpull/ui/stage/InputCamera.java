package pushpull.ui.stage;

import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.Orbit;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.stage.InputPlaces;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;

/// How the input space is looked at: it stays as it is while points are edited, and fits anew for other data.
final class InputCamera {
    private static final double MARGIN = 10;
    private static final double PER_PIXEL = 0.012;
    private static final double SHEET = 2;
    private InputPlaces places = new InputPlaces(Matrix.of(0, 2), null);
    private Camera camera = new Camera(0, 0, 1, 1, 1);
    private Orbit orbit = new Orbit(Math.toRadians(30), Math.toRadians(20), 1, 0, 0, 1, 1);
    private BoundingBall ball = BoundingBall.UNIT;
    private @Nullable Points points;
    private boolean sheet;

    /// Takes the points of a snapshot; whether they are others than before.
    boolean onSnapshot(Snapshot snapshot) {
        Points next = snapshot.points();
        Points before = points;
        if (before != null && before.equals(next)) {
            return false;
        }
        places = InputPlaces.of(next, places);
        points = next;
        sheet = snapshot.experiment().data().isSheet();
        if (before == null || !PointSetChange.isSameSet(before, next)) {
            fit();
        }
        return true;
    }

    InputPlaces places() {
        return places;
    }

    void resize(double width, double height) {
        camera = camera.resized(width, height);
        orbit = orbit.resized(width, height);
        fit();
    }

    /// Shows all points.
    void fit() {
        Bounds bounds =
                places.isSpace() ? Bounds.NONE : Bounds.of(places.places().toArray(), 2);
        bounds = sheet ? bounds.with(-SHEET, -SHEET).with(SHEET, SHEET) : bounds;
        camera = Camera.fit(bounds, camera.width(), camera.height(), MARGIN);
        if (places.isSpace()) {
            ball = BoundingBall.of(places.places(), SpaceProjection.plainAxes());
            double room = Math.max(20, Math.min(orbit.width(), orbit.height()) - 2 * MARGIN);
            orbit = new Orbit(
                    orbit.yaw(), orbit.pitch(), room / 2 / ball.radius(), 0, 0, orbit.width(), orbit.height());
        }
    }

    ViewProjection projection() {
        return places.isSpace()
                ? new SpaceProjection(orbit, SpaceProjection.plainAxes(), ball, false, Double.NaN)
                : camera;
    }

    Camera plane() {
        return camera;
    }

    /// Moves the plane, or turns space.
    void drag(double dx, double dy) {
        if (places.isSpace()) {
            orbit = orbit.turned(dx * PER_PIXEL, dy * PER_PIXEL);
        } else {
            camera = camera.panned(dx, dy);
        }
    }

    void zoom(double factor, double x, double y) {
        if (places.isSpace()) {
            orbit = orbit.zoomed(factor, x, y);
        } else {
            camera = camera.zoomed(factor, x, y);
        }
    }
}
