package pushpull.paint.stage;

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

/// The camera of a film, which no person moves: it follows the points, and rarely.
public final class FilmCamera {
    private static final double YAW = Math.toRadians(30);
    private static final double PITCH = Math.toRadians(20);

    private final double width;
    private final double height;
    private @Nullable Camera camera;
    private @Nullable BoundingBall ball;

    public FilmCamera(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// The angle from which films show space.
    static Orbit orbit(double width, double height) {
        return new Orbit(YAW, PITCH, 1, 0, 0, width, height);
    }

    /// The projection for the next snapshot.
    public ViewProjection follow(Snapshot snapshot) {
        return snapshot.embeddings().columns() < 3 ? plane(snapshot) : space(snapshot);
    }

    private Camera plane(Snapshot snapshot) {
        Bounds wanted = StageFraming.wanted(snapshot);
        Camera now = camera;
        if (now == null || !StageFraming.suits(now, wanted)) {
            now = StageFraming.camera(wanted, width, height);
            camera = now;
        }
        return now;
    }

    private SpaceProjection space(Snapshot snapshot) {
        Matrix places = snapshot.embeddings();
        boolean plain = places.columns() == 3;
        PrincipalAxes principal = plain ? null : PrincipalAxes.of(places);
        Matrix axes = principal == null ? SpaceProjection.plainAxes() : principal.axes();
        boolean sphere = StageFraming.isSphere(snapshot);
        BoundingBall wanted = StageFraming.ball(snapshot, axes);
        BoundingBall kept = ball == null ? wanted : ball.keptFor(wanted);
        ball = kept;
        Orbit orbit = kept.orbit(orbit(width, height));
        return new SpaceProjection(orbit, axes, kept, sphere, principal == null ? Double.NaN : principal.explained());
    }
}
