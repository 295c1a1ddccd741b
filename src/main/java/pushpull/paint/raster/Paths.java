package pushpull.paint.raster;

import java.util.Arrays;
import pushpull.paint.Stroke;

/// Draws lines through many points: scales them to device pixels, skips repeated ones and breaks at those not finite.
final class Paths {
    private static final double FAR = 1e8;
    private static final int ROUND = 180;

    private final Pixels pixels;
    private final double scale;
    private final AreaFiller filler;
    private final Lines lines;

    private double[] points = new double[128];
    private int kept;

    Paths(Pixels pixels, double scale, AreaFiller filler, Lines lines) {
        this.pixels = pixels;
        this.scale = scale;
        this.filler = filler;
        this.lines = lines;
    }

    void polyline(double[] xy, int count, Stroke stroke) {
        if (stroke.halo().visible()) {
            lines.takeHalo(stroke);
            runs(xy, count, true);
            filler.paint(pixels, stroke.halo().ink());
        }
        lines.setStroke(stroke);
        runs(xy, count, stroke.dash().solid());
        filler.paint(pixels, stroke.ink());
    }

    private void runs(double[] xy, int count, boolean solid) {
        kept = 0;
        for (int i = 0; i < count; i++) {
            double x = xy[2 * i] * scale;
            double y = xy[2 * i + 1] * scale;
            if (!usable(x, y)) {
                finish(solid);
            } else if (kept == 0 || x != points[2 * kept - 2] || y != points[2 * kept - 1]) {
                keep(x, y);
            }
        }
        finish(solid);
    }

    private void keep(double x, double y) {
        if (2 * kept + 2 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[2 * kept] = x;
        points[2 * kept + 1] = y;
        kept++;
    }

    private void finish(boolean solid) {
        boolean closed = kept > 2 && points[0] == points[2 * kept - 2] && points[1] == points[2 * kept - 1];
        if (!solid) {
            for (int i = 2; i < 2 * kept; i += 2) {
                lines.add(points[i - 2], points[i - 1], points[i], points[i + 1], false);
            }
        } else if (kept > 1) {
            lines.outlines().polyline(points, closed ? kept - 1 : kept, closed);
        }
        kept = 0;
    }

    void trail(double[] xy, int count, Stroke stroke, double first, double last) {
        for (int i = 1; i < count; i++) {
            lines.setStroke(stroke, first + (last - first) * (i - 0.5) / (count - 1));
            lines.draw(xy[2 * i - 2] * scale, xy[2 * i - 1] * scale, xy[2 * i] * scale, xy[2 * i + 1] * scale);
        }
    }

    void polygon(double[] xy, int count, int ink) {
        double lastX = count > 0 ? xy[2 * count - 2] * scale : 0;
        double lastY = count > 0 ? xy[2 * count - 1] * scale : 0;
        for (int i = 0; i < count; i++) {
            double x = xy[2 * i] * scale;
            double y = xy[2 * i + 1] * scale;
            filler.edge(lastX, lastY, x, y);
            lastX = x;
            lastY = y;
        }
        filler.paint(pixels, ink);
    }

    /// A circle as a polyline, for dashes.
    void round(double x, double y, double radius, Stroke stroke) {
        double[] xy = new double[2 * ROUND + 2];
        for (int i = 0; i <= ROUND; i++) {
            double angle = 2 * Math.PI * i / ROUND;
            xy[2 * i] = x + radius * Math.cos(angle);
            xy[2 * i + 1] = y + radius * Math.sin(angle);
        }
        polyline(xy, ROUND + 1, stroke);
    }

    private static boolean usable(double x, double y) {
        return Math.abs(x) < FAR && Math.abs(y) < FAR;
    }
}
