package pushpull.paint.camera;

/// The part of a stage that is kept free for its legend.
public final class LegendRoom {
    /// The space to the left of the stage's right edge: all of the legend's words fit.
    public static final double WIDTH = 160;

    /// The space above the stage's bottom edge that a legend takes, with the marks that most runs have.
    public static final double HEIGHT = 290;

    /// Only a stage wider than this many times the legend keeps that space free.
    private static final double WIDE = 2.25;

    private LegendRoom() {}

    /// Whether a stage of a width keeps the space free.
    public static boolean isIn(double stageWidth) {
        return stageWidth > WIDE * WIDTH;
    }
}
