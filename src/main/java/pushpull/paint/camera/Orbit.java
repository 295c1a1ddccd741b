package pushpull.paint.camera;

/// The view of space from a side: angles in radians, pixels per unit, and the size of the picture.
///
/// Parallel projection, so that a sphere is a circle and lengths across the view keep their scale. At yaw 0 and pitch 0
/// x goes right, y up and z towards the viewer; yaw turns about the vertical axis, then pitch tips the top forwards.
public record Orbit(double yaw, double pitch, double zoom, double panX, double panY, double width, double height) {
    private static final double STEEPEST = Math.PI / 2;

    public Orbit {
        yaw = Double.isFinite(yaw) ? Math.IEEEremainder(yaw, 2 * Math.PI) : 0;
        pitch = Double.isFinite(pitch) ? Math.clamp(pitch, -STEEPEST, STEEPEST) : 0;
        zoom = zoom > 0 ? Math.clamp(zoom, 1e-9, 1e12) : 1;
    }

    /// Shows a ball round the origin, seen a little from above.
    public static Orbit fit(double radius, double width, double height, double margin) {
        double room = Math.max(1, Math.min(width, height) - 2 * margin);
        return new Orbit(Math.toRadians(30), Math.toRadians(20), room / 2 / radius, 0, 0, width, height);
    }

    public Orbit turned(double byYaw, double byPitch) {
        return new Orbit(yaw + byYaw, pitch + byPitch, zoom, panX, panY, width, height);
    }

    public Orbit panned(double dx, double dy) {
        return new Orbit(yaw, pitch, zoom, panX + dx, panY + dy, width, height);
    }

    /// Zooms about a point of the screen.
    public Orbit zoomed(double factor, double screenX, double screenY) {
        Orbit next = new Orbit(yaw, pitch, zoom * factor, panX, panY, width, height);
        double ratio = next.zoom / zoom;
        double aboutX = screenX - width / 2;
        double aboutY = screenY - height / 2;
        return next.panned((aboutX - panX) * (1 - ratio), (aboutY - panY) * (1 - ratio));
    }

    public Orbit resized(double newWidth, double newHeight) {
        return new Orbit(yaw, pitch, zoom, panX, panY, newWidth, newHeight);
    }

    /// The projection with its sines and cosines computed: make one per frame.
    public Projection projection() {
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        return new Projection(
                new Axis(cy, 0, sy),
                new Axis(sy * sp, cp, -cy * sp),
                new Axis(-sy * cp, sp, cy * cp),
                zoom,
                width / 2 + panX,
                height / 2 + panY);
    }

    /// A unit vector of the viewer in world coordinates.
    public record Axis(double x, double y, double z) {
        public double of(double px, double py, double pz) {
            return x * px + y * py + z * pz;
        }
    }

    /// World to screen; depth is in world units and grows towards the viewer.
    public record Projection(Axis right, Axis up, Axis towards, double zoom, double originX, double originY) {
        public double x(double px, double py, double pz) {
            return originX + zoom * right.of(px, py, pz);
        }

        public double y(double px, double py, double pz) {
            return originY - zoom * up.of(px, py, pz);
        }

        public double depth(double px, double py, double pz) {
            return towards.of(px, py, pz);
        }
    }
}
