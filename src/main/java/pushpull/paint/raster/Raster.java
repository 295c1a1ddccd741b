package pushpull.paint.raster;

import org.jspecify.annotations.Nullable;
import pushpull.paint.Arrow;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;

/// A pen that draws on pixels, scaled to device pixels; one thread at a time.
///
/// It keeps the pixels of the marks that it has drawn, so make one for each picture that is painted repeatedly.
public final class Raster implements Pen {
    /// After this many marks, arrows and trails, a quarter of a millisecond's work, the thread yields its processor.
    private static final int TURN = 256;

    private final double scale;
    private final MarkCache marks;
    private final AreaFiller filler = new AreaFiller();
    private final OcclusionMask occlusion = new OcclusionMask();
    private final ArrowHeadCache heads = new ArrowHeadCache(occlusion);
    private Pixels pixels;
    private Lines lines;
    private Paths paths;
    private Arrows arrows;
    private Circles circles;
    private AxisAlignedLines rules;
    private @Nullable TextRasterizer textRasterizer;
    private int drawn;

    public Raster(Pixels pixels, double scale) {
        if (!(scale >= 0.25 && scale <= 16)) {
            throw new IllegalArgumentException("An output scale is 0.25 to 16, not " + scale);
        }
        this.scale = scale;
        marks = new MarkCache(scale);
        this.pixels = pixels;
        occlusion.begin(pixels);
        lines = new Lines(pixels, scale, filler, occlusion);
        paths = new Paths(pixels, scale, filler, lines);
        arrows = new Arrows(pixels, scale, filler, lines, heads);
        circles = new Circles(pixels);
        rules = new AxisAlignedLines(pixels, scale);
    }

    /// Draws on other pixels from now on, for two pictures that are shown alternately.
    public void onto(Pixels other) {
        if (other != pixels) {
            pixels = other;
            occlusion.begin(other);
            lines = new Lines(other, scale, filler, occlusion);
            paths = new Paths(other, scale, filler, lines);
            arrows = new Arrows(other, scale, filler, lines, heads);
            circles = new Circles(other);
            rules = new AxisAlignedLines(other, scale);
        }
    }

    public Pixels pixels() {
        return pixels;
    }

    public double scale() {
        return scale;
    }

    /// The FX thread needs little time and should not wait for a picture of many thousand parts.
    private void takeTurns() {
        if (++drawn % TURN == 0) {
            Thread.yield();
        }
    }

    @Override
    public void clear(int ink) {
        occlusion.clear();
        pixels.clear(ink);
    }

    @Override
    public void mark(double x, double y, Mark mark) {
        takeTurns();
        marks.draw(pixels, x * scale, y * scale, mark);
    }

    @Override
    public void announce(double x, double y, Mark mark) {
        marks.announce(pixels, x * scale, y * scale, mark, occlusion);
    }

    @Override
    public void marksFollow() {
        occlusion.clear();
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, Stroke stroke) {
        lines.draw(x0 * scale, y0 * scale, x1 * scale, y1 * scale, stroke);
    }

    @Override
    public void rule(double x0, double y0, double x1, double y1, Stroke stroke) {
        rules.draw(x0, y0, x1, y1, stroke);
    }

    @Override
    public void arrow(double x0, double y0, double x1, double y1, Arrow arrow) {
        takeTurns();
        arrows.draw(x0 * scale, y0 * scale, x1 * scale, y1 * scale, arrow);
    }

    @Override
    public void polyline(double[] xy, int count, Stroke stroke) {
        paths.polyline(xy, count, stroke);
    }

    @Override
    public void trail(double[] xy, int count, Stroke stroke, double first, double last) {
        takeTurns();
        paths.trail(xy, count, stroke, first, last);
    }

    @Override
    public void polygon(double[] xy, int count, int ink) {
        paths.polygon(xy, count, ink);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int ink) {
        if (x + y + width + height - (x + y + width + height) == 0) {
            int left = snapped(x);
            int top = snapped(y);
            pixels.fill(left, top, Math.max(left, snapped(x + width)), Math.max(top, snapped(y + height)), ink);
        }
    }

    private int snapped(double value) {
        return (int) Math.clamp(Math.rint(value * scale), -1, Pixels.LONGEST + 1);
    }

    @Override
    public void circle(double x, double y, double radius, Stroke stroke) {
        if (stroke.halo().visible()) {
            Stroke rim = new Stroke(
                    stroke.halo().ink(), stroke.width() + 2 * stroke.halo().width());
            circles.ring(x * scale, y * scale, radius * scale, rim, scale);
        }
        if (stroke.dash().solid()) {
            circles.ring(x * scale, y * scale, radius * scale, stroke, scale);
        } else {
            paths.round(x, y, radius, stroke.with(Halo.NONE));
        }
    }

    @Override
    public void disc(double x, double y, double radius, int ink) {
        circles.disc(x * scale, y * scale, radius * scale, ink);
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        if (textRasterizer == null) {
            textRasterizer = new TextRasterizer(scale);
        }
        textRasterizer.draw(pixels, x * scale, y * scale, text, style);
    }
}
