package pushpull.ui.window;

/// How the window is divided at a size: what has room, and how wide the columns are.
///
/// @param left width of the experiment's column, 0 if it is folded away
/// @param transport width of the transport below it
/// @param right width of the right pane, or of the rail that stands for it; 0 if it is folded away
/// @param bottom height of the transport and the timeline
/// @param rail whether the right pane is folded to a rail
/// @param inputSpace whether the input space has room
/// @param subtitle whether the subtitle has room
/// @param charts how many charts the right pane shows
public record WindowLayout(
        double left,
        double transport,
        double right,
        double bottom,
        boolean rail,
        boolean inputSpace,
        boolean subtitle,
        int charts) {
    /// Height of the title bar.
    public static final double TOP = 40;

    /// Width of the right pane where it is opened beside the rail.
    public static final double PANE = 264;

    private static final double RAIL = 48;

    /// Narrower than this, the experiment's column would leave the stage less than half.
    private static final double NARROW = 620;

    public static WindowLayout of(double width, double height) {
        return of(width, height, isNarrow(width), false);
    }

    /// Whether a window has no room for the experiment's column beside the stage.
    static boolean isNarrow(double width) {
        return width < NARROW;
    }

    /// The same with a lesson in place of the settings and the input space.
    WindowLayout withLesson(double width) {
        return new WindowLayout(width, transport, right, bottom, rail, false, subtitle, charts);
    }

    /// @param noSettings whether the experiment's column is folded away
    /// @param noCharts whether the right pane is folded away
    static WindowLayout of(double width, double height, boolean noSettings, boolean noCharts) {
        boolean rail = width < 1200;
        boolean wide = width >= 1600;
        double column = wide ? 264 : 232;
        double right = rail ? RAIL : wide ? 336 : PANE;
        return new WindowLayout(
                noSettings ? 0 : column,
                column,
                noCharts ? 0 : right,
                height < 760 ? 80 : 88,
                rail && !noCharts,
                height >= 760 && !noSettings,
                width >= 1100,
                wide ? 2 : 1);
    }
}
