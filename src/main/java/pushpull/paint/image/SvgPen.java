package pushpull.paint.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import pushpull.paint.Argb;
import pushpull.paint.Arrow;
import pushpull.paint.Dash;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Pen;
import pushpull.paint.Picture;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;

/// Draws into a document of scalable vector graphics (SVG 1.1), which any browser and drawing program opens.
///
/// Text stays text, in the window's fonts if they are installed. One unit is a pixel before output scale.
public final class SvgPen implements Pen {
    private static final double HOLLOW = 1.5;
    private static final int DECIMALS = 2;
    private static final double FAR = 1e7;

    private final StringBuilder svg = new StringBuilder();

    public SvgPen(double width, double height) {
        String size = number(width) + "\" height=\"" + number(height);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(size);
        svg.append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        svg.append("\" stroke-linejoin=\"round\">\n");
    }

    /// A picture as a whole document.
    public static String of(Picture picture, double width, double height) {
        SvgPen pen = new SvgPen(width, height);
        picture.paint(pen);
        return pen.svg();
    }

    /// Everything drawn so far as a whole document.
    public String svg() {
        return svg + "</svg>\n";
    }

    @Override
    public void clear(int ink) {
        svg.append("<rect width=\"100%\" height=\"100%\"").append(fill(ink)).append("/>\n");
    }

    @Override
    public void mark(double x, double y, Mark mark) {
        if (!near(x, y)) {
            return;
        }
        StringBuilder path = new StringBuilder();
        List<double[]> contours = mark.hollow()
                ? mark.glyph().hollow(mark.radius(), HOLLOW)
                : mark.glyph().contours(mark.radius());
        contours.forEach(
                contour -> outline(path, contour, contour.length / 2, x, y).append('Z'));
        if (mark.halo().visible()) {
            Stroke rim = new Stroke(mark.halo().ink(), 2 * mark.halo().width());
            path(path, " fill=\"none\"" + stroke(rim));
        }
        path(path, fill(mark.ink()));
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, Stroke stroke) {
        polyline(new double[] {x0, y0, x1, y1}, 2, stroke);
    }

    @Override
    public void rule(double x0, double y0, double x1, double y1, Stroke stroke) {
        line(x0, y0, x1, y1, stroke);
    }

    @Override
    public void arrow(double x0, double y0, double x1, double y1, Arrow arrow) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        if (!(near(x0, y0) && near(x1, y1) && length > 0)) {
            return;
        }
        Stroke shaft = arrow.shaft();
        if (shaft.halo().visible()) {
            Stroke rim = new Stroke(
                    shaft.halo().ink(), shaft.width() + 2 * shaft.halo().width());
            arrow(x0, y0, x1, y1, new Arrow(rim, arrow.head(), arrow.length()));
        }
        double head = Math.min(arrow.length(), length);
        double ux = (x1 - x0) / length;
        double uy = (y1 - y0) / length;
        double wide = Math.tan(Arrow.HALF_ANGLE);
        boolean filled = arrow.head() == Arrow.Head.FILLED;
        double end = filled ? head : 0;
        line(x0, y0, x1 - end * ux, y1 - end * uy, shaft.with(Halo.NONE));
        double[] barbs = {
            x1 - head * (ux - wide * uy),
            y1 - head * (uy + wide * ux),
            x1,
            y1,
            x1 - head * (ux + wide * uy),
            y1 - head * (uy - wide * ux)
        };
        if (filled) {
            polygon(barbs, 3, shaft.ink());
        } else {
            polyline(barbs, 3, new Stroke(shaft.ink(), shaft.width()));
        }
    }

    @Override
    public void polyline(double[] xy, int count, Stroke stroke) {
        StringBuilder path = outline(new StringBuilder(), xy, count, 0, 0);
        if (path.isEmpty()) {
            return;
        }
        if (stroke.halo().visible()) {
            Halo halo = stroke.halo();
            path(path, " fill=\"none\"" + stroke(new Stroke(halo.ink(), stroke.width() + 2 * halo.width())));
        }
        path(path, " fill=\"none\"" + stroke(stroke));
    }

    @Override
    public void trail(double[] xy, int count, Stroke stroke, double first, double last) {
        for (int i = 1; i < count; i++) {
            double opacity = first + (last - first) * (i - 0.5) / (count - 1);
            line(xy[2 * i - 2], xy[2 * i - 1], xy[2 * i], xy[2 * i + 1], stroke.faded(opacity));
        }
    }

    @Override
    public void polygon(double[] xy, int count, int ink) {
        StringBuilder path = outline(new StringBuilder(), xy, count, 0, 0);
        if (!path.isEmpty()) {
            path(path.append('Z'), fill(ink));
        }
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int ink) {
        if (near(x, y) && near(width, height) && width > 0 && height > 0) {
            svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
            svg.append("\" width=\"")
                    .append(number(width))
                    .append("\" height=\"")
                    .append(number(height));
            svg.append("\" shape-rendering=\"crispEdges\"").append(fill(ink)).append("/>\n");
        }
    }

    @Override
    public void circle(double x, double y, double radius, Stroke stroke) {
        if (stroke.halo().visible()) {
            Halo halo = stroke.halo();
            round(x, y, radius, " fill=\"none\"" + stroke(new Stroke(halo.ink(), stroke.width() + 2 * halo.width())));
        }
        round(x, y, radius, " fill=\"none\"" + stroke(stroke));
    }

    @Override
    public void disc(double x, double y, double radius, int ink) {
        round(x, y, radius, fill(ink));
    }

    private void round(double x, double y, double radius, String look) {
        if (near(x, y) && near(radius, 0) && radius > 0) {
            svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
            svg.append("\" r=\"")
                    .append(number(radius))
                    .append('"')
                    .append(look)
                    .append("/>\n");
        }
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        if (near(x, y)) {
            svg.append("<text x=\"")
                    .append(number(x))
                    .append("\" y=\"")
                    .append(number(y))
                    .append('"');
            svg.append(SvgFont.of(style)).append(fill(style.ink())).append('>');
            svg.append(SvgFont.escaped(text)).append("</text>\n");
        }
    }

    /// Adds the lines through points, broken at points that are not finite.
    private static StringBuilder outline(StringBuilder path, double[] xy, int count, double dx, double dy) {
        boolean down = false;
        for (int i = 0; i < count; i++) {
            double x = xy[2 * i] + dx;
            double y = xy[2 * i + 1] + dy;
            boolean drawn = near(x, y);
            if (drawn) {
                path.append(down ? 'L' : 'M').append(number(x)).append(' ').append(number(y));
            }
            down = drawn;
        }
        return path;
    }

    private void path(CharSequence path, String look) {
        svg.append("<path d=\"").append(path).append('"').append(look).append("/>\n");
    }

    private static String fill(int ink) {
        return " fill=\"" + colour(ink) + "\"" + opacity("fill", ink);
    }

    private static String stroke(Stroke stroke) {
        Dash dash = stroke.dash();
        String dashes =
                dash.solid() ? "" : " stroke-dasharray=\"" + number(dash.on()) + " " + number(dash.off()) + "\"";
        return " stroke=\"" + colour(stroke.ink()) + "\" stroke-width=\"" + number(stroke.width()) + "\"" + dashes
                + opacity("stroke", stroke.ink());
    }

    private static String colour(int ink) {
        return Argb.hex(Argb.opaque(ink));
    }

    private static String opacity(String what, int ink) {
        int alpha = ink >>> 24;
        return alpha == 255 ? "" : " " + what + "-opacity=\"" + number(alpha / 255.0) + "\"";
    }

    private static boolean near(double x, double y) {
        return Math.abs(x) < FAR && Math.abs(y) < FAR;
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
