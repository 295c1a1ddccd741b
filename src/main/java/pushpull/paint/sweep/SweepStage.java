package pushpull.paint.sweep;

import pushpull.paint.Pen;
import pushpull.paint.Picture;
import pushpull.paint.ShiftedPen;
import pushpull.paint.Theme;
import pushpull.settings.Texts;
import pushpull.sweep.verdict.SweepReport;

/// The chart of a sweep alone, as large as there is room.
public record SweepStage(SweepReport report, Theme theme, double width, double height) implements Picture {
    private static final double PADDING = 24;

    /// What is measured, and when.
    public static String title(SweepReport report) {
        return Texts.bundle("paint")
                .get(
                        "sweep.title",
                        report.first().measure().label(),
                        report.first().step());
    }

    /// What the chart shows, in a sentence.
    public static String sentence(SweepReport report) {
        return SweepChart.of(report, Theme.DARK).sentence();
    }

    @Override
    public void paint(Pen pen) {
        SweepChart chart = SweepChart.of(report, theme);
        pen.clear(theme.palette().stage());
        double across = width - 2 * PADDING;
        double tall = Math.max(height - PADDING, chart.height(across));
        chart.paint(new ShiftedPen(pen, PADDING, PADDING / 2, across, tall), across, tall);
    }
}
