package pushpull.paint.sweep;

import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Picture;
import pushpull.paint.ShiftedPen;
import pushpull.paint.TextStyle;
import pushpull.paint.Theme;
import pushpull.settings.Texts;
import pushpull.sweep.verdict.SweepReport;

/// A report on a sweep as a page: the chart of all runs, and beside it the verdict in words.
public record SweepPicture(SweepReport report, Theme theme) implements Picture {
    private static final double PADDING = 24;
    private static final double CHART = 752;
    private static final double HEAD = 84;
    private static final double TALLEST = 620;

    public double width() {
        return PADDING + CHART + PADDING + 8 + VerdictPane.WIDTH + PADDING;
    }

    public double height() {
        double left = HEAD + SweepChart.of(report, theme).height(CHART);
        double right = PADDING + new VerdictPane(report, theme).height();
        return Math.ceil(Math.max(left, right) + PADDING / 2);
    }

    @Override
    public void paint(Pen pen) {
        Palette palette = theme.palette();
        SweepChart chart = SweepChart.of(report, theme);
        pen.clear(palette.background());
        double stage = PADDING + CHART + PADDING / 2;
        pen.rectangle(0, 0, stage, height(), palette.stage());
        String title = Texts.bundle("paint")
                .get(
                        "sweep.title",
                        report.first().measure().label(),
                        report.first().step());
        pen.text(PADDING, 40, title, new TextStyle(FontFace.SEMI_BOLD, 20, palette.text1()));
        pen.text(PADDING, 62, chart.sentence(), new TextStyle(FontFace.REGULAR, 12, palette.text2()));
        double room = height() - HEAD - PADDING / 2;
        double tall = Math.max(chart.height(CHART), Math.min(room, TALLEST));
        chart.paint(new ShiftedPen(pen, PADDING, HEAD, CHART, room), CHART, tall);
        double pane = stage + PADDING / 2 + 8;
        new VerdictPane(report, theme).paint(new ShiftedPen(pen, pane, PADDING, VerdictPane.WIDTH, height() - PADDING));
    }
}
