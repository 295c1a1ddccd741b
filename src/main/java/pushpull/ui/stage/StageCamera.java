package pushpull.ui.stage;

import org.jspecify.annotations.Nullable;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.stage.StageFraming;

/// The stage's camera: it follows the points until the person pans or zooms, and eases where it moves by itself.
final class StageCamera {
    private static final double EASE = 300e6;

    private Camera camera = new Camera(0, 0, 100, 1, 1);
    private Bounds wanted = Bounds.NONE;
    private @Nullable Camera from;
    private @Nullable Camera to;
    private long since;
    private boolean following = true;
    private boolean placed;

    Camera camera() {
        return camera;
    }

    boolean isFollowing() {
        return following;
    }

    /// Says what should be seen; the camera moves there only if it must.
    ///
    /// @param held whether it stays where it is meanwhile, because something is pointed at
    /// @param jumped whether the run is elsewhere than one step further
    void track(Bounds bounds, long now, boolean held, boolean jumped) {
        wanted = bounds;
        if (!following || camera.width() <= 1) {
            return;
        }
        if (!placed && !bounds.empty()) {
            camera = fitted();
            placed = true;
        } else if (to == null && !held && !suits(jumped)) {
            ease(fitted(), now);
        }
    }

    private boolean suits(boolean jumped) {
        return jumped ? StageFraming.fits(camera, wanted) : StageFraming.suits(camera, wanted);
    }

    /// Shows other points: the next fit is a jump.
    void reset() {
        placed = false;
        following = true;
        stop();
    }

    /// Fits and follows from now on.
    void fit(long now) {
        following = true;
        ease(fitted(), now);
    }

    private Camera fitted() {
        return StageFraming.camera(wanted, camera.width(), camera.height());
    }

    void resize(double width, double height) {
        stop();
        camera = camera.resized(width, height);
        if (following && !wanted.empty()) {
            camera = fitted();
            placed = true;
        }
    }

    void pan(double dx, double dy) {
        stopFollowing();
        camera = camera.panned(dx, dy);
    }

    void zoom(double factor, double x, double y) {
        stopFollowing();
        camera = camera.zoomed(factor, x, y);
    }

    private void stopFollowing() {
        following = false;
        stop();
    }

    private void stop() {
        from = null;
        to = null;
    }

    private void ease(Camera end, long now) {
        from = camera;
        to = end;
        since = now;
    }

    /// Goes on with a movement; whether the camera has moved.
    boolean frame(long now) {
        if (from == null || to == null) {
            return false;
        }
        double t = Math.clamp((now - since) / EASE, 0, 1);
        camera = from.towards(to, t * t * (3 - 2 * t));
        if (t >= 1) {
            camera = to;
            stop();
        }
        return true;
    }
}
