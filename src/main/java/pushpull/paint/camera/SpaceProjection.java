package pushpull.paint.camera;

import org.jspecify.annotations.Nullable;
import pushpull.tensor.Matrix;

/// The projection of space: three axes of the embedding, the ball that is shown, and the orbit of the viewer.
public final class SpaceProjection implements ViewProjection {
    private static final double FAINTEST = 0.34;
    /// Depth is divided into a few steps, so that there are few different marks.
    private static final int STEPS = 6;

    private final Orbit orbit;
    private final BoundingBall ball;
    private final boolean sphere;
    private final double explained;
    private final double[] right;
    private final double[] up;
    private final double[] towards;
    private final double originX;
    private final double originY;
    private final double middle;

    /// @param axes three directions of the embedding, one a row
    /// @param ball the centre of the orbit, in coordinates along the axes
    /// @param sphere whether the points lie on the unit sphere
    /// @param explained the share of the variance along the axes; NaN if there are no others
    public SpaceProjection(Orbit orbit, Matrix axes, BoundingBall ball, boolean sphere, double explained) {
        this.orbit = orbit;
        this.ball = ball;
        this.sphere = sphere;
        this.explained = explained;
        Orbit.Projection seen = orbit.projection();
        right = combined(axes, seen.right());
        up = combined(axes, seen.up());
        towards = combined(axes, seen.towards());
        originX = seen.originX() - orbit.zoom() * seen.right().of(ball.x(), ball.y(), ball.z());
        originY = seen.originY() + orbit.zoom() * seen.up().of(ball.x(), ball.y(), ball.z());
        middle = seen.towards().of(ball.x(), ball.y(), ball.z());
    }

    /// The axes of space itself.
    public static Matrix plainAxes() {
        return Matrix.of(3, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    }

    private static double[] combined(Matrix axes, Orbit.Axis seen) {
        double[] direction = new double[axes.columns()];
        for (int j = 0; j < direction.length; j++) {
            direction[j] = seen.of(axes.get(0, j), axes.get(1, j), axes.get(2, j));
        }
        return direction;
    }

    /// Whether the points lie on the unit sphere, which is drawn.
    public boolean isSphere() {
        return sphere;
    }

    public double explained() {
        return explained;
    }

    public BoundingBall ball() {
        return ball;
    }

    @Override
    public double width() {
        return orbit.width();
    }

    @Override
    public double height() {
        return orbit.height();
    }

    @Override
    public double scale() {
        return orbit.zoom();
    }

    @Override
    public double x(Matrix places, int row) {
        return originX + orbit.zoom() * along(right, places, row);
    }

    @Override
    public double y(Matrix places, int row) {
        return originY - orbit.zoom() * along(up, places, row);
    }

    @Override
    public double depth(Matrix places, int row) {
        return along(towards, places, row) - middle;
    }

    /// On the sphere, everything on the far side is faint; in a cloud, points fade with distance.
    @Override
    public double clarity(Matrix places, int row) {
        double depth = depth(places, row);
        if (sphere) {
            return depth < 0 ? FAINTEST : 1;
        }
        double far = Math.clamp((ball.radius() - depth) / (2 * ball.radius()), 0, 1);
        return 1 - (1 - FAINTEST) * Math.rint(far * STEPS) / STEPS;
    }

    private static double along(double[] direction, Matrix places, int row) {
        double sum = 0;
        for (int j = 0; j < direction.length; j++) {
            sum += direction[j] * places.get(row, j);
        }
        return sum;
    }

    public double screenX(double... place) {
        return originX + orbit.zoom() * across(place);
    }

    public double screenY(double... place) {
        return originY - orbit.zoom() * up(place);
    }

    /// The place on the screen of an offset from the ball's centre, along the axes.
    public double offsetX(double... offset) {
        return orbit.projection().x(offset[0], offset[1], offset[2]);
    }

    public double offsetY(double... offset) {
        return orbit.projection().y(offset[0], offset[1], offset[2]);
    }

    public double depth(double... place) {
        return dot(towards, place) - middle;
    }

    @Override
    public double across(double... vector) {
        return dot(right, vector);
    }

    @Override
    public double up(double... vector) {
        return dot(up, vector);
    }

    private static double dot(double[] direction, double... vector) {
        double sum = 0;
        for (int j = 0; j < Math.min(direction.length, vector.length); j++) {
            sum += direction[j] * vector[j];
        }
        return sum;
    }

    /// On the sphere, a point stays on its side.
    @Override
    public double[] dragged(double[] from, double screenX, double screenY) {
        double across = (screenX - screenX(from)) / orbit.zoom();
        double rise = (screenY(from) - screenY) / orbit.zoom();
        double[] place = from.clone();
        for (int j = 0; j < place.length; j++) {
            place[j] += across * right[j] + rise * up[j];
        }
        return sphere ? onSphere(place, depth(from) < 0 ? -1 : 1) : place;
    }

    /// The place on the near side of the unit sphere at an offset to the right of and above its centre; null beside the
    /// sphere.
    public double @Nullable [] near(double across, double rise) {
        return across * across + rise * rise > 1 ? null : onSphere(across, rise, 1);
    }

    private double[] onSphere(double[] place, int side) {
        double away = Math.hypot(across(place), up(place));
        double shrink = away > 1 ? 1 / away : 1;
        return onSphere(shrink * across(place), shrink * up(place), side);
    }

    private double[] onSphere(double across, double rise, int side) {
        double deep = side * Math.sqrt(Math.max(0, 1 - across * across - rise * rise));
        double[] unit = new double[right.length];
        for (int j = 0; j < unit.length; j++) {
            unit[j] = across * right[j] + rise * up[j] + deep * towards[j];
        }
        return unit;
    }

    @Override
    public boolean isDeep() {
        return true;
    }
}
