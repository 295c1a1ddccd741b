package pushpull.ui.window;

/// How the window is divided at a size: what has room, and how wide the columns are.
///
/// @param left width of the experiment's column
/// @param right width of the right pane, or of the rail that stands for it
/// @param bottom height of the transport and the timeline
/// @param rail whether the right pane is folded to a rail
/// @param inputSpace whether the input space has room
/// @param subtitle whether the subtitle has room
/// @param charts how many charts the right pane shows
public record WindowLayout(
        double left, double right, double bottom, boolean rail, boolean inputSpace, boolean subtitle, int charts) {
    /// Height of the title bar.
    public static final double TOP = 40;

    /// Width of the right pane where it is opened beside the rail.
    public static final double PANE = 264;

    private static final double RAIL = 48;

    public static WindowLayout of(double width, double height) {
        boolean rail = width < 1200;
        boolean wide = width >= 1600;
        return new WindowLayout(
                wide ? 264 : 232,
                rail ? RAIL : wide ? 336 : PANE,
                height < 760 ? 80 : 88,
                rail,
                height >= 760,
                width >= 1100,
                wide ? 2 : 1);
    }
}
