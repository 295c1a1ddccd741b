package pushpull.paint.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pushpull.measure.Better;
import pushpull.paint.Argb;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Theme;
import pushpull.settings.ReadableNumber;
import pushpull.sweep.verdict.JudgedMeasure;
import pushpull.sweep.verdict.SweepReport;

/// The values of two axes as a grid of cells: better is more ink, every run a dot, and an outline round what cannot be
/// told from the best.
record SweepGrid(SweepReport report, Theme theme) implements SweepChart {
    private static final double NARROWEST = 56;
    private static final double LETTER = 6.6;
    private static final double TOP = 26;
    private static final double BELOW = 30;
    private static final double GAP = 5;
    private static final double WIDEST = 93;
    private static final double HIGHEST = 65;
    private static final double NUMBERED = 40;
    private static final double FAINTEST = 0.05;
    private static final double STRONGEST = 0.92;
    private static final double CURVE = 1.35;

    @Override
    public String sentence() {
        return TEXTS.get("sweep.grid", report.first().verdict().seeds());
    }

    private double left() {
        int longest = Stream.concat(report.cells().names().stream(), levels(1).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(NARROWEST, LETTER * longest + 14);
    }

    private List<String> levels(int axis) {
        return report.runs().levels(axis);
    }

    private double cellWidth(double width) {
        return Math.min(WIDEST, (width - left()) / levels(0).size() - GAP);
    }

    private double cellHeight(double width) {
        return Math.min(HIGHEST, Math.max(16, 0.7 * cellWidth(width)));
    }

    @Override
    public double height(double width) {
        return TOP + levels(1).size() * (cellHeight(width) + GAP) + BELOW;
    }

    private double x(int column, double width) {
        return left() + column * (cellWidth(width) + GAP);
    }

    /// The greatest value stands at the top.
    private Tile tile(int column, int row, double width) {
        return new Tile(x(column, width), y(row, width), cellWidth(width), cellHeight(width));
    }

    private double y(int row, double width) {
        return TOP + (levels(1).size() - 1 - row) * (cellHeight(width) + GAP);
    }

    private int cell(int column, int row) {
        boolean inside = column >= 0
                && row >= 0
                && column < levels(0).size()
                && row < levels(1).size();
        return inside
                ? report.cells()
                        .cells()
                        .indexOf(List.of(levels(0).get(column), levels(1).get(row)))
                : -1;
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        RunScale scale = RunScale.of(report.first(), 8, cellWidth(width) - 8);
        for (int column = 0; column < levels(0).size(); column++) {
            for (int row = 0; row < levels(1).size(); row++) {
                int cell = cell(column, row);
                if (cell >= 0) {
                    cell(pen, cell, tile(column, row, width), scale);
                }
            }
        }
        outline(pen, width);
        names(pen, width);
        legend(pen, width);
    }

    private void names(Pen pen, double width) {
        Palette palette = theme.palette();
        TextStyle name = new TextStyle(FontFace.REGULAR, 12, palette.text3(), TextStyle.Anchor.END);
        TextStyle left = new TextStyle(FontFace.REGULAR, 12, palette.text2(), TextStyle.Anchor.END);
        TextStyle below = new TextStyle(FontFace.REGULAR, 12, palette.text2(), TextStyle.Anchor.MIDDLE);
        double bottom = height(width) - BELOW + 16;
        pen.text(left() - 12, TOP - 12, report.cells().names().get(1), name);
        pen.text(left() - 12, bottom, report.cells().names().getFirst(), name);
        for (int row = 0; row < levels(1).size(); row++) {
            String text = ReadableNumber.exact(levels(1).get(row));
            pen.text(left() - 12, y(row, width) + cellHeight(width) / 2 + 4, text, left);
        }
        for (int column = 0; column < levels(0).size(); column++) {
            String text = ReadableNumber.exact(levels(0).get(column));
            pen.text(x(column, width) + cellWidth(width) / 2, bottom, text, below);
        }
    }

    /// From 0, the worst median, to 1, the best; NaN if most runs of the cell failed.
    private double goodness(int cell) {
        double[] range = range();
        double median = report.first().quartiles(cell).median();
        double share = range[1] > range[0] ? (median - range[0]) / (range[1] - range[0]) : 1;
        return Double.isInfinite(median) ? Double.NaN : report.first().better() == Better.LOWER ? 1 - share : share;
    }

    private double[] range() {
        double[] medians = new double[report.cells().cells().size()];
        Arrays.setAll(medians, cell -> report.first().quartiles(cell).median());
        double low = Arrays.stream(medians).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(medians).filter(Double::isFinite).max().orElse(1);
        return new double[] {low, high};
    }

    private int ink(double goodness) {
        double share = FAINTEST + (STRONGEST - FAINTEST) * Math.pow(goodness, CURVE);
        return Ink.between(theme.palette().background(), theme.palette().text1(), share);
    }

    private void cell(Pen pen, int cell, Tile tile, RunScale scale) {
        Palette palette = theme.palette();
        JudgedMeasure first = report.first();
        double goodness = goodness(cell);
        double x = tile.x();
        double y = tile.y();
        double wide = tile.wide();
        double high = tile.high();
        int failed = first.verdict().cells().get(cell).failed();
        if (Double.isNaN(goodness)) {
            TextStyle words = new TextStyle(FontFace.REGULAR, 11, palette.text3());
            pen.polyline(
                    new double[] {x, y, x + wide, y, x + wide, y + high, x, y + high, x, y},
                    5,
                    new Stroke(palette.line(), 1));
            pen.text(x + 8, y + 0.38 * high, TEXTS.get("sweep.failed", failed), words);
            return;
        }
        int ground = ink(goodness);
        int ink = Ink.contrast(ground, palette.text1()) > Ink.contrast(ground, palette.stage())
                ? palette.text1()
                : palette.stage();
        pen.rectangle(x, y, wide, high, ground);
        if (wide >= NUMBERED) {
            boolean best = first.hasBest() && first.best() == cell;
            String number = first.number(first.quartiles(cell).median());
            String note = best ? TEXTS.get("sweep.best") : failed > 0 ? TEXTS.get("sweep.failed", failed) : "";
            pen.text(x + 10, y + 0.38 * high, number, new TextStyle(FontFace.REGULAR, 12, ink));
            TextStyle style = new TextStyle(FontFace.MEDIUM, 11, ink, TextStyle.Anchor.END);
            pen.text(x + wide - 8, y + 0.38 * high, wide > 80 ? note : "", style);
        }
        for (double value : first.values().values()[cell]) {
            if (Double.isFinite(value)) {
                pen.disc(x + scale.at(value), y + 0.72 * high, 1.75, Argb.faded(ink, 0.8));
            }
        }
    }

    /// Round all cells that cannot be told from the best, in the middle of the gaps.
    private void outline(Pen pen, double width) {
        JudgedMeasure first = report.first();
        List<Integer> together = first.hasBest() ? first.verdict().together() : List.of();
        for (int column = 0; column < levels(0).size(); column++) {
            for (int row = 0; row < levels(1).size(); row++) {
                if (!together.contains(cell(column, row))) {
                    continue;
                }
                double left = x(column, width) - GAP / 2;
                double top = y(row, width) - GAP / 2;
                double right = left + cellWidth(width) + GAP;
                double bottom = top + cellHeight(width) + GAP;
                double wide = right - left;
                double high = bottom - top;
                side(pen, together.contains(cell(column - 1, row)), new Tile(left, top, 0, high));
                side(pen, together.contains(cell(column + 1, row)), new Tile(right, top, 0, high));
                side(pen, together.contains(cell(column, row + 1)), new Tile(left, top, wide, 0));
                side(pen, together.contains(cell(column, row - 1)), new Tile(left, bottom, wide, 0));
            }
        }
    }

    private void side(Pen pen, boolean inside, Tile side) {
        if (!inside) {
            // As far beyond its ends as half its width, so that corners are full.
            double along = side.wide() > 0 ? 1 : 0;
            double down = 1 - along;
            pen.line(
                    side.x() - along,
                    side.y() - down,
                    side.x() + side.wide() + along,
                    side.y() + side.high() + down,
                    new Stroke(theme.palette().text1(), 2));
        }
    }

    private void legend(Pen pen, double width) {
        double right = x(levels(0).size() - 1, width) + cellWidth(width);
        double[] range = range();
        boolean lower = report.first().better() == Better.LOWER;
        TextStyle from = new TextStyle(FontFace.REGULAR, 11, theme.palette().text3(), TextStyle.Anchor.END);
        TextStyle to = new TextStyle(FontFace.REGULAR, 11, theme.palette().text3());
        double left = right - 200;
        pen.text(left - 6, TOP - 14, report.first().number(range[lower ? 1 : 0]), from);
        for (int i = 0; i < 150; i++) {
            pen.rectangle(left + i, TOP - 22, 1, 8, ink(i / 149.0));
        }
        pen.text(left + 156, TOP - 14, report.first().number(range[lower ? 0 : 1]), to);
    }

    /// A place on the picture; without a width or a height it is a side of one.
    private record Tile(double x, double y, double wide, double high) {}
}
