package pushpull.paint.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.measure.Better;
import pushpull.paint.Argb;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Theme;
import pushpull.statistics.Quartiles;
import pushpull.sweep.verdict.JudgedMeasure;
import pushpull.sweep.verdict.SweepReport;

/// Cells of any kind as rows, the best first: every run a dot, a bar of the middle half with a tick at the median, and
/// a rail beside what cannot be told from the best.
record SweepRows(SweepReport report, Theme theme) implements SweepChart {
    private static final double ROW = 28;
    private static final double BELOW = 40;
    private static final double TOP = 8;
    private static final double LETTER = 6.4;
    private static final int MOST = 24;

    @Override
    public String sentence() {
        return TEXTS.get("sweep.rows", report.first().verdict().seeds());
    }

    private List<Integer> order() {
        JudgedMeasure first = report.first();
        double sign = first.better() == Better.LOWER ? -1 : 1;
        return IntStream.range(0, report.cells().cells().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        cell -> -sign * first.quartiles(cell).median()))
                .toList();
    }

    private int shown() {
        return Math.min(MOST, report.cells().cells().size());
    }

    @Override
    public double height(double width) {
        return TOP + ROW * shown() + BELOW;
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        Palette palette = theme.palette();
        List<Integer> order = order();
        int longest = order.stream()
                .limit(MOST)
                .mapToInt(cell -> report.cells().of(cell).length())
                .max()
                .orElse(1);
        double left = Math.min(width / 2, 24 + LETTER * longest);
        JudgedMeasure first = report.first();
        RunScale scale = RunScale.of(first, left, width - 20);
        List<Integer> together = first.hasBest() ? first.verdict().together() : List.of();
        for (int i = 0; i < shown(); i++) {
            row(pen, order.get(i), TOP + ROW * (i + 0.5), left, scale);
            if (together.contains(order.get(i))) {
                double y = TOP + ROW * i;
                pen.line(1, y, 1, y + ROW, new Stroke(palette.text1(), 1.25));
            }
        }
        double bottom = TOP + ROW * shown() + 4;
        pen.rule(left, bottom, width, bottom, new Stroke(palette.line(), 1));
        scale.labelsBelow(pen, bottom + 16, palette);
        int more = order.size() - shown();
        if (more > 0) {
            TextStyle style = new TextStyle(FontFace.REGULAR, 11, palette.text3());
            pen.text(10, bottom + 16, TEXTS.get("sweep.more", more), style);
        }
    }

    private void row(Pen pen, int cell, double y, double left, RunScale scale) {
        Palette palette = theme.palette();
        JudgedMeasure first = report.first();
        boolean best = first.hasBest() && first.best() == cell;
        TextStyle name =
                new TextStyle(best ? FontFace.MEDIUM : FontFace.REGULAR, 12, best ? palette.text1() : palette.text2());
        pen.text(10, y + 4, report.cells().of(cell), name);
        Quartiles quartiles = first.quartiles(cell);
        if (Double.isFinite(quartiles.low()) && Double.isFinite(quartiles.high())) {
            double from = scale.at(quartiles.low());
            pen.rectangle(from, y - 9, scale.at(quartiles.high()) - from, 18, Argb.faded(palette.text1(), 0.10));
            double median = scale.at(quartiles.median());
            pen.line(median, y - 9, median, y + 9, new Stroke(palette.text1(), 1.5));
        }
        new RunDots(first.values(), 14, palette).level(pen, cell, y, scale);
        int failed = first.verdict().cells().get(cell).failed();
        if (failed > 0) {
            TextStyle style = new TextStyle(FontFace.REGULAR, 11, palette.text3(), TextStyle.Anchor.END);
            pen.text(left - 8, y + 4, TEXTS.get("sweep.failed", failed), style);
        }
    }
}
