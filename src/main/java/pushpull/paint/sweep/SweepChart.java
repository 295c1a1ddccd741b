package pushpull.paint.sweep;

import pushpull.paint.Pen;
import pushpull.paint.Theme;
import pushpull.settings.Texts;
import pushpull.sweep.verdict.SweepReport;
import pushpull.sweep.verdict.SweptRuns;

/// A chart of all runs of a sweep.
sealed interface SweepChart permits SweepColumns, SweepGrid, SweepRows {
    /// The texts of these charts.
    Texts TEXTS = Texts.bundle("paint");

    /// More columns than these have no room for their dots.
    int MOST_COLUMNS = 24;

    /// Longer values would run into each other below columns.
    int LONGEST = 8;

    /// What the chart shows, in a sentence.
    String sentence();

    /// The height that it needs at a width.
    double height(double width);

    /// Paints it with its upper left corner at the origin.
    ///
    /// @param height at least what it needs; it need not use more
    void paint(Pen pen, double width, double height);

    /// The chart for a sweep: columns for the values of one axis, a grid for those of two, and rows for what neither
    /// has room for.
    static SweepChart of(SweepReport report, Theme theme) {
        SweptRuns runs = report.runs();
        int axes = runs.axes().size();
        boolean narrow = runs.levels(0).size() <= MOST_COLUMNS
                && runs.levels(0).stream()
                        .allMatch(level -> SweptRuns.readable(level).length() <= LONGEST);
        if (axes == 1 && narrow) {
            return new SweepColumns(report, theme);
        } else if (axes == 2 && narrow && runs.levels(1).size() <= MOST_COLUMNS) {
            return new SweepGrid(report, theme);
        }
        return new SweepRows(report, theme);
    }
}
