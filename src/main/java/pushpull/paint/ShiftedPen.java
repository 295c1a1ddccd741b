package pushpull.paint;

/// Draws on another pen with an offset, so that a picture becomes part of a larger one.
///
/// Clearing fills the rectangle of the part.
public final class ShiftedPen implements Pen {
    private final Pen pen;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    /// @param width of the part
    /// @param height of the part
    public ShiftedPen(Pen pen, double left, double top, double width, double height) {
        this.pen = pen;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    private double[] moved(double[] xy, int count) {
        double[] moved = new double[2 * count];
        for (int i = 0; i < count; i++) {
            moved[2 * i] = xy[2 * i] + left;
            moved[2 * i + 1] = xy[2 * i + 1] + top;
        }
        return moved;
    }

    @Override
    public void clear(int ink) {
        pen.rectangle(left, top, width, height, ink);
    }

    @Override
    public void mark(double x, double y, Mark mark) {
        pen.mark(x + left, y + top, mark);
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, Stroke stroke) {
        pen.line(x0 + left, y0 + top, x1 + left, y1 + top, stroke);
    }

    @Override
    public void rule(double x0, double y0, double x1, double y1, Stroke stroke) {
        pen.rule(x0 + left, y0 + top, x1 + left, y1 + top, stroke);
    }

    @Override
    public void arrow(double x0, double y0, double x1, double y1, Arrow arrow) {
        pen.arrow(x0 + left, y0 + top, x1 + left, y1 + top, arrow);
    }

    @Override
    public void polyline(double[] xy, int count, Stroke stroke) {
        pen.polyline(moved(xy, count), count, stroke);
    }

    @Override
    public void trail(double[] xy, int count, Stroke stroke, double first, double last) {
        pen.trail(moved(xy, count), count, stroke, first, last);
    }

    @Override
    public void polygon(double[] xy, int count, int ink) {
        pen.polygon(moved(xy, count), count, ink);
    }

    @Override
    public void rectangle(double x, double y, double w, double h, int ink) {
        pen.rectangle(x + left, y + top, w, h, ink);
    }

    @Override
    public void circle(double x, double y, double radius, Stroke stroke) {
        pen.circle(x + left, y + top, radius, stroke);
    }

    @Override
    public void disc(double x, double y, double radius, int ink) {
        pen.disc(x + left, y + top, radius, ink);
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        pen.text(x + left, y + top, text, style);
    }
}
