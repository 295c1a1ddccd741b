package pushpull.paint.scene;

/// Points on a picture, by index.
public interface HitTargets {
    int size();

    /// Where a point is, in pixels before output scale.
    double x(int point);

    double y(int point);

    /// The nearest point within a radius of a place, or -1; of equally near ones the one painted last.
    default int nearest(double atX, double atY, double radius) {
        int nearest = -1;
        double least = radius;
        for (int i = 0; i < size(); i++) {
            double distance = Math.hypot(x(i) - atX, y(i) - atY);
            if (distance <= least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
