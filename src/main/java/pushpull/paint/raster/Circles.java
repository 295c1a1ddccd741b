package pushpull.paint.raster;

import pushpull.paint.Argb;
import pushpull.paint.Stroke;

/// Draws circles and discs, each pixel by its distance from the line; only pixels near the line take a square root.
final class Circles {
    private static final double FAR = 1e7;

    private final Pixels pixels;
    private final int[] argb;

    private double x;
    private double outer;
    private double inner;
    private int ink;
    private int full;

    Circles(Pixels pixels) {
        this.pixels = pixels;
        argb = pixels.argb();
    }

    /// A circle line in device pixels.
    void ring(double x, double y, double radius, Stroke stroke, double scale) {
        double half = stroke.width() * scale / 2;
        setRing(x, radius + half, radius - half, stroke.ink());
        rows(y);
    }

    /// A filled circle in device pixels.
    void disc(double x, double y, double radius, int ink) {
        setRing(x, radius, -1, ink);
        rows(y);
    }

    private void setRing(double centre, double outside, double inside, int colour) {
        x = centre;
        outer = outside;
        inner = inside;
        ink = colour;
        full = Argb.weight(colour);
    }

    private void rows(double y) {
        boolean usable = Math.abs(x) < FAR && Math.abs(y) < FAR && outer > 0 && outer < FAR;
        if (!usable || full == 0) {
            return;
        }
        int end = (int) Math.min(pixels.height(), Math.ceil(y + outer + 1));
        for (int row = (int) Math.max(0, Math.floor(y - outer - 1)); row < end; row++) {
            double dy = row + 0.5 - y;
            double reach = chord(outer + 1, dy);
            double core = chord(inner > 0 ? inner - 1 : outer - 1, dy);
            int base = row * pixels.width();
            int from = column(x - core);
            int to = core > 0 ? column(x + core + 1) : from;
            rim(base, dy, column(x - reach), from);
            pixels.run(base + from, base + to, ink, inner > 0 ? 0 : full);
            rim(base, dy, to, column(x + reach + 1));
        }
    }

    private void rim(int base, double dy, int from, int to) {
        for (int i = from; i < to; i++) {
            double dx = i + 0.5 - x;
            double distance = Math.sqrt(dx * dx + dy * dy);
            double covered = covered(outer, distance) - (inner > 0 ? covered(inner, distance) : 0);
            argb[base + i] = Argb.over(argb[base + i], ink, (int) (covered * full + 0.5));
        }
    }

    private static double covered(double radius, double distance) {
        return Math.clamp(radius + 0.5 - distance, 0, 1);
    }

    private static double chord(double radius, double dy) {
        return radius > Math.abs(dy) ? Math.sqrt(radius * radius - dy * dy) : 0;
    }

    private int column(double value) {
        return (int) Math.clamp(Math.floor(value), 0, pixels.width());
    }
}
