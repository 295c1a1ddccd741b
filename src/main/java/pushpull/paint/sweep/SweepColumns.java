package pushpull.paint.sweep;

import java.util.ArrayList;
import java.util.List;
import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Theme;
import pushpull.statistics.Quartiles;
import pushpull.sweep.verdict.JudgedMeasure;
import pushpull.sweep.verdict.SweepReport;
import pushpull.sweep.verdict.SweptRuns;

/// The values of one axis as columns: every run a dot, a line through the medians, a band of the middle half, and a
/// bracket over what cannot be told from the best. A second measure stands below on the same columns.
record SweepColumns(SweepReport report, Theme theme) implements SweepChart {
    private static final double NARROWEST = 56;
    private static final double LETTER = 6.6;
    private static final double RIGHT = 8;
    private static final double BRACKET = 34;
    private static final double MAIN = 250;
    private static final double BETWEEN = 44;
    private static final double SECOND = 90;
    private static final double BELOW = 44;
    private static final double REACH = 30;

    @Override
    public String sentence() {
        return TEXTS.get("sweep.columns", report.first().verdict().seeds());
    }

    private boolean hasSecond() {
        return report.second().isPresent();
    }

    @Override
    public double height(double width) {
        return BRACKET + MAIN + (hasSecond() ? BETWEEN + SECOND : 0) + BELOW;
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double main = height - height(width) + BRACKET + MAIN;
        strip(pen, width, report.first(), BRACKET, main);
        for (int column = 0; column < columns(); column++) {
            failed(pen, column, middle(column, width), main + 12);
        }
        bracket(pen, width);
        report.second().ifPresent(second -> second(pen, width, second, main + BETWEEN));
        double bottom = height - BELOW;
        pen.rule(
                left(),
                bottom + 16,
                width - RIGHT,
                bottom + 16,
                new Stroke(palette().line(), 1));
        values(pen, width, bottom + 36);
    }

    private void second(Pen pen, double width, JudgedMeasure second, double top) {
        String key = "sweep.second." + second.better().name();
        TextStyle style = new TextStyle(FontFace.REGULAR, 12, palette().text2());
        pen.text(left(), top - 12, TEXTS.get(key, second.measure().label()), style);
        strip(pen, width, second, top, top + SECOND);
    }

    private double left() {
        return Math.max(NARROWEST, LETTER * report.cells().names().getFirst().length() + 12);
    }

    private Palette palette() {
        return theme.palette();
    }

    private int columns() {
        return report.cells().cells().size();
    }

    private double room(double width) {
        return (width - left() - RIGHT) / columns();
    }

    private double middle(int column, double width) {
        return left() + room(width) * (column + 0.5);
    }

    private void values(Pen pen, double width, double y) {
        TextStyle name = new TextStyle(FontFace.REGULAR, 12, palette().text3(), TextStyle.Anchor.END);
        TextStyle value = new TextStyle(FontFace.REGULAR, 12, palette().text2(), TextStyle.Anchor.MIDDLE);
        pen.text(left() - 10, y, report.cells().names().getFirst(), name);
        for (int column = 0; column < columns(); column++) {
            String text = SweptRuns.readable(report.cells().cells().get(column).getFirst());
            pen.text(middle(column, width), y, text, value);
        }
    }

    private void strip(Pen pen, double width, JudgedMeasure judged, double top, double bottom) {
        RunScale scale = RunScale.of(judged, bottom, top);
        scale.labels(pen, left() - 10, palette());
        List<Integer> stretch = new ArrayList<>();
        for (int column = 0; column <= columns(); column++) {
            boolean known = column < columns() && isKnown(judged.quartiles(column));
            if (known && (isOrdered() || stretch.isEmpty())) {
                stretch.add(column);
            } else {
                middleHalf(pen, width, judged, scale, stretch);
                stretch.clear();
                if (known) {
                    stretch.add(column);
                }
            }
        }
        RunDots dots = new RunDots(judged.values(), 0.62 * room(width), palette());
        for (int column = 0; column < columns(); column++) {
            dots.upright(pen, column, middle(column, width), scale);
        }
    }

    private static boolean isKnown(Quartiles quartiles) {
        return Double.isFinite(quartiles.low()) && Double.isFinite(quartiles.high());
    }

    /// Whether the values are numbers, so that what lies between two columns has a meaning.
    private boolean isOrdered() {
        return report.cells().cells().stream().allMatch(cell -> cell.getFirst().matches("[-+0-9.eE]+"));
    }

    /// The band and the line of columns that follow each other; one alone has a bar and a tick.
    private void middleHalf(Pen pen, double width, JudgedMeasure judged, RunScale scale, List<Integer> stretch) {
        boolean alone = stretch.size() == 1;
        double half = alone ? 0.31 * room(width) : 0;
        int count = alone ? 2 : stretch.size();
        double[] band = new double[4 * count];
        double[] medians = new double[2 * count];
        for (int i = 0; i < count && !stretch.isEmpty(); i++) {
            int column = stretch.get(alone ? 0 : i);
            double x = middle(column, width) + (i == 0 ? -half : half);
            Quartiles quartiles = judged.quartiles(column);
            int back = 4 * count - 2 - 2 * i;
            medians[2 * i] = x;
            medians[2 * i + 1] = scale.at(quartiles.median());
            band[2 * i] = x;
            band[2 * i + 1] = scale.at(quartiles.high());
            band[back] = x;
            band[back + 1] = scale.at(quartiles.low());
        }
        pen.polygon(band, 2 * count, Argb.faded(palette().text1(), 0.10));
        pen.polyline(medians, count, new Stroke(palette().text1(), 1.5));
    }

    private void failed(Pen pen, int column, double x, double y) {
        int failed = report.first().verdict().cells().get(column).failed();
        if (failed > 0) {
            TextStyle style = new TextStyle(FontFace.REGULAR, 11, palette().text3(), TextStyle.Anchor.MIDDLE);
            pen.text(x, y, TEXTS.get("sweep.failed", failed), style);
        }
    }

    private void bracket(Pen pen, double width) {
        JudgedMeasure first = report.first();
        if (!first.hasBest()) {
            return;
        }
        List<Integer> together = first.verdict().together();
        double y = BRACKET - 12;
        double reach = Math.min(REACH, room(width) / 2 - 2);
        Stroke solid = new Stroke(palette().text1(), 1.25);
        int outer = together.getLast();
        double from = middle(together.getFirst(), width) - reach;
        for (int i = 0; i < together.size(); i++) {
            int column = together.get(i);
            double end = middle(column, width) + reach;
            if (column == outer || together.get(i + 1) != column + 1) {
                pen.line(from, y, end, y, solid);
                if (column != outer) {
                    from = middle(together.get(i + 1), width) - reach;
                    pen.line(end, y, from, y, new Stroke(palette().text1(), 1).dashed(Dash.LIMIT));
                }
            }
        }
        double left = middle(together.getFirst(), width) - reach;
        double right = middle(outer, width) + reach;
        pen.line(left, y, left, y + 6, solid);
        pen.line(right, y, right, y + 6, solid);
        best(pen, middle(first.best(), width), y, width, together.size() > 1);
    }

    private void best(Pen pen, double x, double y, double width, boolean several) {
        pen.disc(x, y, 3.5, palette().text1());
        pen.text(
                x,
                y - 10,
                TEXTS.get("sweep.best"),
                new TextStyle(FontFace.MEDIUM, 11, palette().text1(), TextStyle.Anchor.MIDDLE));
        if (several) {
            boolean right = x < width - 220;
            TextStyle.Anchor anchor = right ? TextStyle.Anchor.START : TextStyle.Anchor.END;
            TextStyle style = new TextStyle(FontFace.REGULAR, 11, palette().text2(), anchor);
            pen.text(x + (right ? 26 : -26), y - 10, TEXTS.get("sweep.together"), style);
        }
    }
}
