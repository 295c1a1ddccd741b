package pushpull.paint.raster;

import pushpull.paint.Stroke;

/// Draws horizontal and vertical lines on whole device pixels, so that a grid is crisp.
final class AxisAlignedLines {
    private final Pixels pixels;
    private final double scale;

    AxisAlignedLines(Pixels pixels, double scale) {
        this.pixels = pixels;
        this.scale = scale;
    }

    void draw(double x0, double y0, double x1, double y1, Stroke stroke) {
        int thickness = (int) Math.max(1, Math.rint(stroke.width() * scale));
        boolean level = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
        double from = level ? Math.min(x0, x1) : Math.min(y0, y1);
        double to = level ? Math.max(x0, x1) : Math.max(y0, y1);
        double place = (level ? y0 : x0) * scale - thickness / 2.0;
        if (!(from <= to && Math.abs(place) < Pixels.LONGEST)) {
            return;
        }
        int near = (int) Math.floor(place + 0.5);
        if (stroke.dash().solid()) {
            fill(level, held(from), held(to), near, new Band(near + thickness, stroke.ink()));
            return;
        }
        double period = Math.max(0.5 / scale, stroke.dash().on() + stroke.dash().off());
        double edge = Pixels.LONGEST / scale;
        double at = from + Math.max(0, Math.floor(-from / period) * period);
        for (; at < Math.min(to, edge); at += period) {
            double end = Math.min(to, at + stroke.dash().on());
            fill(level, held(at), Math.max(held(end), held(at) + 1), near, new Band(near + thickness, stroke.ink()));
        }
    }

    private int held(double value) {
        return (int) Math.clamp(Math.rint(value * scale), -1, Pixels.LONGEST);
    }

    private void fill(boolean level, int from, int to, int near, Band band) {
        if (level) {
            pixels.fill(from, near, to, band.far, band.ink);
        } else {
            pixels.fill(near, from, band.far, to, band.ink);
        }
    }

    private record Band(int far, int ink) {}
}
