package pushpull.paint;

/// The drawing operations of the stage and of exported charts, implemented by a rasteriser and by an SVG writer.
///
/// Coordinates and widths are pixels before output scale, x to the right and y down. Points are interleaved, `x0, y0,
/// x1, y1, …`, and `count` is their number. What is not finite is left out, what is outside is clipped; nothing throws.
public interface Pen {
    /// Fills the whole picture.
    void clear(int ink);

    void mark(double x, double y, Mark mark);

    /// Announces a mark that will be drawn after [#marksFollow]; what is drawn before may leave out the pixels that the
    /// mark hides.
    default void announce(double x, double y, Mark mark) {}

    /// Ends the drawing below the announced marks.
    default void marksFollow() {}

    void line(double x0, double y0, double x1, double y1, Stroke stroke);

    /// A horizontal or vertical line laid on whole pixels, for grids and axes.
    void rule(double x0, double y0, double x1, double y1, Stroke stroke);

    /// An arrow from the first point to the second; the tip is at the second.
    void arrow(double x0, double y0, double x1, double y1, Arrow arrow);

    /// An open line through points, or a closed one if the last point equals the first.
    void polyline(double[] xy, int count, Stroke stroke);

    /// A line through points whose opacity goes from one factor at the first point to another at the last.
    void trail(double[] xy, int count, Stroke stroke, double first, double last);

    /// A filled polygon; overlaps with itself are filled once.
    void polygon(double[] xy, int count, int ink);

    /// A filled rectangle on whole pixels.
    void rectangle(double x, double y, double width, double height, int ink);

    void circle(double x, double y, double radius, Stroke stroke);

    void disc(double x, double y, double radius, int ink);

    /// A line of text whose baseline is at y.
    void text(double x, double y, String text, TextStyle style);
}
