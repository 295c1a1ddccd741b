package pushpull.ui.stage;

import org.jspecify.annotations.Nullable;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.Orbit;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.stage.StageFraming;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.PrincipalAxes;
import pushpull.tensor.Matrix;

/// The stage's view of space: which axes, from which side, and how it follows the points.
final class SpaceCamera {
    private static final double EASE = 300e6;
    /// Radians a nanosecond: once round in half a minute.
    private static final double TURN = 2 * Math.PI / 30e9;
    private static final double PER_PIXEL = 0.008;

    private Orbit orbit = new Orbit(Math.toRadians(30), Math.toRadians(20), 100, 0, 0, 1, 1);
    private Matrix axes = SpaceProjection.plainAxes();
    private @Nullable PrincipalAxes principal;
    private BoundingBall ball = BoundingBall.UNIT;
    private boolean sphere;
    private boolean following = true;
    private boolean placed;
    private boolean turning;
    private long last;
    private @Nullable Orbit from;
    private long since;

    /// Whether a snapshot is shown in space.
    static boolean shows(Snapshot snapshot) {
        return snapshot.embeddings().columns() > 2;
    }

    /// The view of a snapshot: the one that was taken last, or one whose dimensions are met first here.
    SpaceProjection projection(Snapshot snapshot) {
        if (axes.columns() != snapshot.embeddings().columns()) {
            reset();
            onSnapshot(snapshot, 0);
        }
        return new SpaceProjection(orbit, axes, ball, sphere, explained());
    }

    /// The same view, smaller, in what is left below something over its top.
    SpaceProjection projectionBelow(Snapshot snapshot, double above) {
        SpaceProjection whole = projection(snapshot);
        double share = Math.max(1, orbit.height() - above) / orbit.height();
        Orbit below = orbit.zoomed(share, orbit.width() / 2, orbit.height() / 2).panned(0, above / 2);
        return new SpaceProjection(below, axes, ball, whole.isSphere(), explained());
    }

    private double explained() {
        return principal == null ? Double.NaN : principal.explained();
    }

    void reset() {
        placed = false;
        following = true;
        principal = null;
        from = null;
    }

    void onSnapshot(Snapshot snapshot, long now) {
        onSnapshot(snapshot, now, false);
    }

    /// Follows the points.
    ///
    /// @param held whether what is shown stays where it is
    void onSnapshot(Snapshot snapshot, long now, boolean held) {
        Matrix places = snapshot.embeddings();
        if (places.columns() == 3) {
            principal = null;
            axes = SpaceProjection.plainAxes();
        } else {
            PrincipalAxes next = principal == null ? PrincipalAxes.of(places) : principal.update(places);
            principal = next;
            axes = next.axes();
        }
        boolean onSphere = StageFraming.isSphere(snapshot);
        BoundingBall wanted = StageFraming.ball(snapshot, axes);
        if (!placed || onSphere != sphere) {
            sphere = onSphere;
            ball = wanted;
            orbit = ball.orbit(orbit);
            placed = true;
        } else if (following && !held && !ball.keptFor(wanted).equals(ball)) {
            ease(wanted, now);
        }
    }

    private void ease(BoundingBall end, long now) {
        if (from == null) {
            from = orbit;
            since = now;
        }
        ball = end;
    }

    void fit(long now) {
        following = true;
        from = orbit;
        since = now;
    }

    void resize(double width, double height) {
        orbit = orbit.resized(width, height);
        if (following) {
            orbit = ball.orbit(orbit);
        }
    }

    void orbit(double dx, double dy) {
        orbit = orbit.turned(dx * PER_PIXEL, dy * PER_PIXEL);
    }

    void pan(double dx, double dy) {
        following = false;
        from = null;
        orbit = orbit.panned(dx, dy);
    }

    void zoom(double factor, double x, double y) {
        following = false;
        from = null;
        orbit = orbit.zoomed(factor, x, y);
    }

    void turn(boolean on) {
        turning = on;
    }

    /// Goes on with movements of its own; whether anything has moved.
    boolean frame(long now) {
        boolean moves = turning || from != null;
        if (turning && last > 0) {
            orbit = orbit.turned(TURN * Math.min(now - last, 100_000_000), 0);
        }
        last = now;
        Orbit begun = from;
        if (begun != null) {
            double t = Math.clamp((now - since) / EASE, 0, 1);
            Orbit end = ball.orbit(orbit);
            double share = t * t * (3 - 2 * t);
            double zoom = begun.zoom() * Math.pow(end.zoom() / begun.zoom(), share);
            double panX = begun.panX() + (end.panX() - begun.panX()) * share;
            double panY = begun.panY() + (end.panY() - begun.panY()) * share;
            orbit = new Orbit(orbit.yaw(), orbit.pitch(), zoom, panX, panY, orbit.width(), orbit.height());
            from = t < 1 ? begun : null;
        }
        return moves;
    }
}
