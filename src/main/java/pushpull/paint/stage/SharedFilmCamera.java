package pushpull.paint.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.Orbit;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.camera.ViewProjection;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.PrincipalAxes;
import pushpull.tensor.Matrix;

/// The camera of several stages side by side, which no person moves: one scale and one angle for all, so that what
/// looks larger is larger.
///
/// In a plane all stages show the same part of it. In space each is turned about its own middle.
public final class SharedFilmCamera {
    private final double width;
    private final double height;
    private @Nullable Camera camera;
    private double radius;

    /// @param width of each stage
    /// @param height of each stage
    public SharedFilmCamera(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// The projection of each of the next snapshots, in order.
    public List<ViewProjection> follow(List<Snapshot> snapshots) {
        boolean plane =
                snapshots.stream().allMatch(snapshot -> snapshot.embeddings().columns() < 3);
        if (plane) {
            Camera shared = plane(snapshots);
            return snapshots.stream().map(_ -> (ViewProjection) shared).toList();
        }
        List<Matrix> axes = snapshots.stream().map(SharedFilmCamera::axes).toList();
        double wanted = 0;
        for (int i = 0; i < axes.size(); i++) {
            wanted = Math.max(
                    wanted, StageFraming.ball(snapshots.get(i), axes.get(i)).radius());
        }
        BoundingBall kept = new BoundingBall(0, 0, 0, radius).keptFor(new BoundingBall(0, 0, 0, wanted));
        radius = radius > 0 ? kept.radius() : wanted;
        return snapshots.stream().map(this::space).toList();
    }

    private Camera plane(List<Snapshot> snapshots) {
        Bounds wanted = Bounds.NONE;
        for (Snapshot snapshot : snapshots) {
            Bounds own = StageFraming.wanted(snapshot);
            wanted = own.empty() ? wanted : wanted.with(own.minX(), own.minY()).with(own.maxX(), own.maxY());
        }
        Camera now = camera;
        if (now == null || !StageFraming.suits(now, wanted)) {
            now = StageFraming.camera(wanted, width, height);
            camera = now;
        }
        return now;
    }

    private static Matrix axes(Snapshot snapshot) {
        Matrix places = snapshot.embeddings();
        return places.columns() > 3 ? PrincipalAxes.of(places).axes() : SpaceProjection.plainAxes();
    }

    private ViewProjection space(Snapshot snapshot) {
        Matrix places = snapshot.embeddings();
        if (places.columns() < 3) {
            Orbit orbit = new BoundingBall(0, 0, 0, radius).orbit(FilmCamera.orbit(width, height));
            Bounds own = StageFraming.wanted(snapshot);
            return new Camera(
                    (own.minX() + own.maxX()) / 2, (own.minY() + own.maxY()) / 2, orbit.zoom(), width, height);
        }
        PrincipalAxes principal = places.columns() > 3 ? PrincipalAxes.of(places) : null;
        Matrix axes = axes(snapshot);
        BoundingBall own = StageFraming.ball(snapshot, axes);
        BoundingBall ball = new BoundingBall(own.x(), own.y(), own.z(), radius);
        return new SpaceProjection(
                ball.orbit(FilmCamera.orbit(width, height)),
                axes,
                ball,
                StageFraming.isSphere(snapshot),
                principal == null ? Double.NaN : principal.explained());
    }
}
