package pushpull.data;

/// Points on a circle, from sines and cosines that are the same on every machine.
public final class Circle {
    static final double TURN = 2 * StrictMath.PI;

    private Circle() {}

    public static double x(double radius, double angle) {
        return radius * StrictMath.cos(angle);
    }

    public static double y(double radius, double angle) {
        return radius * StrictMath.sin(angle);
    }

    /// Writes the place of number `i` of `count` even places into the first two coordinates.
    static void even(double[] features, double radius, int i, int count) {
        features[0] = x(radius, TURN * i / count);
        features[1] = y(radius, TURN * i / count);
    }
}
