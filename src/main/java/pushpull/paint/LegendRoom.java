package pushpull.paint;

/// The space at the right edge of the stage that is kept free for the legend: most of its words fit.
public final class LegendRoom {
    public static final double WIDTH = 156;

    /// Only a stage so much wider than the legend keeps that space free.
    private static final double WIDE = 2.3;

    private LegendRoom() {}

    /// Whether a picture is so wide that nothing has to stand behind the legend.
    static boolean isIn(double width) {
        return width > WIDE * WIDTH;
    }
}
