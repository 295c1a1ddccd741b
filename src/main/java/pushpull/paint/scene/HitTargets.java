package pushpull.paint.scene;

/// The places of points on a picture, by index, to find the one at a place.
public interface HitTargets {
    int size();

    /// The place of a point, in pixels before output scale.
    double x(int point);

    double y(int point);

    /// The point nearest to a place within a radius, or -1; of equally near ones the one painted last.
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
