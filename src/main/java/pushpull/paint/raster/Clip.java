package pushpull.paint.raster;

/// Clips lines to a frame with a rim; the result is kept in fields, so that clipping allocates nothing.
final class Clip {
    private static final double FAR = 1e12;

    double x0;
    double y0;
    double x1;
    double y1;
    /// The share of the line that was cut off before its start.
    double skipped;

    private double enter;
    private double leave;

    /// Clips to the frame and its rim; false if nothing is left, or a coordinate is not finite.
    boolean line(double fromX, double fromY, double toX, double toY, Frame frame) {
        if (!(Math.abs(fromX) < FAR && Math.abs(fromY) < FAR && Math.abs(toX) < FAR && Math.abs(toY) < FAR)) {
            return false;
        }
        skipped = 0;
        x0 = fromX;
        y0 = fromY;
        x1 = toX;
        y1 = toY;
        return frame.holds(fromX, fromY) && frame.holds(toX, toY) || cut(frame);
    }

    private boolean cut(Frame frame) {
        enter = 0;
        leave = 1;
        double dx = x1 - x0;
        double dy = y1 - y0;
        boolean seen = side(-dx, x0 + frame.rim)
                && side(dx, frame.width + frame.rim - x0)
                && side(-dy, y0 + frame.rim)
                && side(dy, frame.height + frame.rim - y0);
        if (leave < 1) {
            x1 = x0 + leave * dx;
            y1 = y0 + leave * dy;
        }
        x0 += enter * dx;
        y0 += enter * dy;
        skipped = enter;
        return seen;
    }

    private boolean side(double outward, double room) {
        if (outward == 0) {
            return room >= 0;
        }
        double at = room / outward;
        if (outward < 0) {
            enter = Math.max(enter, at);
        } else {
            leave = Math.min(leave, at);
        }
        return enter < leave;
    }

    /// The size of a picture and how far outside it something may still be seen.
    record Frame(double width, double height, double rim) {
        boolean holds(double x, double y) {
            return x >= -rim && y >= -rim && x <= width + rim && y <= height + rim;
        }
    }
}
