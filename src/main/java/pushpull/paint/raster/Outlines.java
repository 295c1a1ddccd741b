package pushpull.paint.raster;

/// Turns lines with a width into outlines for `AreaFiller`: mitred where the line bends, round if requested.
///
/// Neighbouring pieces share the edge at their mitre, so that nothing is covered twice along a curve; the edge is left
/// out, since they pass it in opposite directions.
final class Outlines {
    /// Below this cosine of the turn a mitre would be a spike.
    private static final double SHARPEST = -0.75;

    private static final double FAN = Math.toRadians(25);

    private final AreaFiller filler;
    private double half;
    private boolean round;

    /// The unit direction and length of every piece.
    private double[] pieces = new double[96];

    private double startX;
    private double startY;
    private double endX;
    private double endY;

    Outlines(AreaFiller filler) {
        this.filler = filler;
    }

    /// The width of the next lines in device pixels, and whether their corners are rounded.
    void setWidth(double width, boolean rounded) {
        half = width / 2;
        round = rounded;
    }

    /// A straight piece with flat ends.
    void piece(double x0, double y0, double x1, double y1) {
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        if (length > 0) {
            startX = endX = -(y1 - y0) / length * half;
            startY = endY = (x1 - x0) / length * half;
            sides(x0, y0, x1, y1);
            cap(x1, y1, endX, endY);
            cap(x0, y0, -startX, -startY);
        }
    }

    /// A line through points no two neighbours of which are the same; a closed one joins its last to its first.
    void polyline(double[] xy, int count, boolean closed) {
        int n = closed ? count : count - 1;
        measure(xy, count, n);
        for (int i = 0; i < n; i++) {
            int before = i > 0 ? i - 1 : closed ? n - 1 : i;
            int after = i + 1 < n ? i + 1 : closed ? 0 : i;
            boolean begins = open(before, i);
            boolean ends = open(i, after);
            startX = -across(before, i, 1, begins);
            startY = across(before, i, 0, begins);
            endX = -across(after, i, 1, ends);
            endY = across(after, i, 0, ends);
            int j = 2 * ((i + 1) % count);
            sides(xy[2 * i], xy[2 * i + 1], xy[j], xy[j + 1]);
            if (begins) {
                cap(xy[2 * i], xy[2 * i + 1], -startX, -startY);
            }
            if (ends) {
                cap(xy[j], xy[j + 1], endX, endY);
                wedge(xy[j], xy[j + 1], i, after);
            }
        }
    }

    private void measure(double[] xy, int count, int n) {
        if (pieces.length < 3 * n) {
            pieces = new double[3 * n];
        }
        for (int i = 0; i < n; i++) {
            int j = 2 * ((i + 1) % count);
            double dx = xy[j] - xy[2 * i];
            double dy = xy[j + 1] - xy[2 * i + 1];
            double length = Math.sqrt(dx * dx + dy * dy);
            pieces[3 * i] = dx / length;
            pieces[3 * i + 1] = dy / length;
            pieces[3 * i + 2] = length;
        }
    }

    /// Whether two pieces meet without a mitre: it would be a spike, or longer than the pieces.
    private boolean open(int a, int b) {
        double cosine = cosine(a, b);
        double inner = half * Math.sqrt(Math.max(0, 1 - cosine) / (1 + cosine));
        return a == b || round || cosine < SHARPEST || inner > Math.min(pieces[3 * a + 2], pieces[3 * b + 2]);
    }

    private double across(int other, int own, int axis, boolean open) {
        double direction = pieces[3 * own + axis];
        return open ? half * direction : half * (direction + pieces[3 * other + axis]) / (1 + cosine(other, own));
    }

    private double cosine(int a, int b) {
        return pieces[3 * a] * pieces[3 * b] + pieces[3 * a + 1] * pieces[3 * b + 1];
    }

    private void sides(double x0, double y0, double x1, double y1) {
        filler.edge(x0 + startX, y0 + startY, x1 + endX, y1 + endY);
        filler.edge(x1 - endX, y1 - endY, x0 - startX, y0 - startY);
    }

    private void cap(double x, double y, double toX, double toY) {
        filler.edge(x + toX, y + toY, x - toX, y - toY);
    }

    /// Fills the outer side of an open corner, by an arc if round and flat otherwise.
    private void wedge(double x, double y, int a, int b) {
        double cross = pieces[3 * a] * pieces[3 * b + 1] - pieces[3 * a + 1] * pieces[3 * b];
        if (a == b || cross == 0) {
            return;
        }
        double side = cross > 0 ? -half : half;
        double from = Math.atan2(side * pieces[3 * a], -side * pieces[3 * a + 1]);
        double turn = Math.atan2(cross, cosine(a, b));
        int steps = round ? (int) Math.ceil(Math.abs(turn) / FAN) : 1;
        double startAngle = cross > 0 ? from + turn : from;
        double step = (cross > 0 ? -turn : turn) / steps;
        double lastX = x + half * Math.cos(startAngle);
        double lastY = y + half * Math.sin(startAngle);
        filler.edge(x, y, lastX, lastY);
        for (int i = 1; i <= steps; i++) {
            double nextX = x + half * Math.cos(startAngle + i * step);
            double nextY = y + half * Math.sin(startAngle + i * step);
            filler.edge(lastX, lastY, nextX, nextY);
            lastX = nextX;
            lastY = nextY;
        }
        filler.edge(lastX, lastY, x, y);
    }
}
