package pushpull.paint.raster;

import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.Stroke;

/// Draws straight lines and dashed lines in device pixels: thin ones by columns, others as outlines.
final class Lines {
    private static final double FAR = 1e8;
    private static final double FINEST = 0.5;

    private final Pixels pixels;
    private final double scale;
    private final Segments segments;
    private final AreaFiller filler;
    private final Outlines outlines;
    private final Clip clip = new Clip();

    private double width;
    private int ink;
    private double on;
    private double period;
    private double phase;
    private Clip.Frame frame;

    /// @param occlusion pixels that thin lines need not draw
    Lines(Pixels pixels, double scale, AreaFiller filler, OcclusionMask occlusion) {
        this.pixels = pixels;
        this.scale = scale;
        this.filler = filler;
        segments = new Segments(pixels, occlusion);
        outlines = new Outlines(filler);
        frame = new Clip.Frame(pixels.width(), pixels.height(), 0);
    }

    Outlines outlines() {
        return outlines;
    }

    private void setStroke(double deviceWidth, int colour, Dash dash) {
        if (deviceWidth + 2 != frame.rim()) {
            frame = new Clip.Frame(pixels.width(), pixels.height(), deviceWidth + 2);
        }
        width = deviceWidth;
        ink = colour;
        on = dash.on() * scale;
        period = dash.solid() || on + dash.off() * scale < FINEST ? 0 : on + dash.off() * scale;
        phase = 0;
        segments.setStroke(width, ink);
        outlines.setWidth(width, false);
    }

    void takeHalo(Stroke stroke) {
        setStroke(
                (stroke.width() + 2 * stroke.halo().width()) * scale,
                stroke.halo().ink(),
                Dash.SOLID);
    }

    void setStroke(Stroke stroke) {
        setStroke(stroke.width() * scale, stroke.ink(), stroke.dash());
    }

    void setStroke(Stroke stroke, double opacity) {
        setStroke(stroke.width() * scale, Argb.faded(stroke.ink(), opacity), stroke.dash());
    }

    /// A straight line with its halo and dashes.
    void draw(double x0, double y0, double x1, double y1, Stroke stroke) {
        if (stroke.halo().visible()) {
            takeHalo(stroke);
            draw(x0, y0, x1, y1);
        }
        setStroke(stroke);
        draw(x0, y0, x1, y1);
    }

    /// A straight line in the present stroke.
    void draw(double x0, double y0, double x1, double y1) {
        boolean thin = width <= Segments.THIN;
        add(x0, y0, x1, y1, thin);
        if (!thin) {
            filler.paint(pixels, ink);
        }
    }

    /// Draws a thin line at once and adds any other to the area to be filled; dashes continue from the line before.
    void add(double x0, double y0, double x1, double y1, boolean thin) {
        if (thin && period == 0) {
            segments.draw(x0, y0, x1, y1);
            return;
        }
        double length = Math.sqrt(square(x1 - x0) + square(y1 - y0));
        if (clip.line(x0, y0, x1, y1, frame) && length > 0) {
            double from = length * clip.skipped;
            double to = from + Math.sqrt(square(clip.x1 - clip.x0) + square(clip.y1 - clip.y0));
            if (period == 0) {
                piece(clip.x0, clip.y0, clip.x1, clip.y1, thin);
            } else {
                dashes(from, to, (x1 - x0) / length, (y1 - y0) / length, thin);
            }
        }
        phase = period == 0 || !(length < FAR) ? 0 : (phase + length) % period;
    }

    /// The dashes between two distances from the start of the line, which lies `from` before the clipped one.
    private void dashes(double from, double to, double ux, double uy, boolean thin) {
        double startX = clip.x0 - from * ux;
        double startY = clip.y0 - from * uy;
        double at = Math.floor((from + phase) / period) * period - phase;
        for (; at < to; at += period) {
            double a = Math.max(at, from);
            double b = Math.min(at + on, to);
            if (a < b) {
                piece(startX + a * ux, startY + a * uy, startX + b * ux, startY + b * uy, thin);
            }
        }
    }

    private void piece(double x0, double y0, double x1, double y1, boolean thin) {
        if (thin) {
            segments.draw(x0, y0, x1, y1);
        } else {
            outlines.piece(x0, y0, x1, y1);
        }
    }

    private static double square(double value) {
        return value * value;
    }
}
