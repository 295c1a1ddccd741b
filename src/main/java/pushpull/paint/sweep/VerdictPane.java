package pushpull.paint.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.measure.Better;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Theme;
import pushpull.paint.raster.TextRasterizer;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.statistics.Quartiles;
import pushpull.sweep.verdict.JudgedMeasure;
import pushpull.sweep.verdict.SweepReport;

/// The verdict in words, and the table of cells with a rail beside those that cannot be told from the best.
record VerdictPane(SweepReport report, Theme theme) {
    static final double WIDTH = 300;

    private static final Texts TEXTS = Texts.bundle("paint");
    private static final double HEAD = 20;
    private static final double LINE = 16;
    private static final double HEADLINE = 22;
    private static final double BLOCK = 10;
    private static final double ROW = 20;
    private static final int MOST = 10;
    private static final double AXES = 80;

    /// The height that it needs.
    double height() {
        return paint(null);
    }

    /// Paints it with its upper left corner at the origin; without a pen, it only says how high it is.
    double paint(@Nullable Pen pen) {
        Palette palette = theme.palette();
        TextStyle heading = new TextStyle(FontFace.MEDIUM, 12, palette.text1());
        TextStyle aside = new TextStyle(FontFace.REGULAR, 12, palette.text3(), TextStyle.Anchor.END);
        text(pen, 0, 12, TEXTS.get("sweep.verdict"), heading);
        text(pen, WIDTH, 12, TEXTS.get("sweep.seeds", report.first().verdict().seeds()), aside);
        List<String> sentences = report.sentences();
        TextStyle large = new TextStyle(FontFace.MEDIUM, 15, palette.text1());
        double y = wrapped(pen, HEAD + 4, HEADLINE, sentences.getFirst(), large) + BLOCK;
        TextStyle plain = new TextStyle(FontFace.REGULAR, 12, palette.text2());
        for (String sentence : sentences.subList(1, sentences.size())) {
            y = wrapped(pen, y, LINE, sentence, plain) + BLOCK;
        }
        TextStyle quiet = new TextStyle(FontFace.REGULAR, 12, palette.text3());
        y = wrapped(pen, y, LINE, String.join(" ", report.caveats()), quiet) + BLOCK;
        // Rows have their names and medians beside each other already.
        return SweepChart.of(report, theme) instanceof SweepRows ? y : table(pen, y + BLOCK);
    }

    private static void text(@Nullable Pen pen, double x, double y, String text, TextStyle style) {
        if (pen != null) {
            pen.text(x, y, text, style);
        }
    }

    /// Writes a sentence in lines and returns where they end.
    private static double wrapped(@Nullable Pen pen, double top, double line, String sentence, TextStyle style) {
        TextRasterizer measure = new TextRasterizer(1);
        StringBuilder words = new StringBuilder();
        double y = top;
        for (String word : sentence.split(" ")) {
            if (!words.isEmpty() && measure.width(words + " " + word, style) > WIDTH) {
                y += line;
                text(pen, 0, y - 4, words.toString(), style);
                words.setLength(0);
            }
            words.append(words.isEmpty() ? "" : " ").append(word);
        }
        y += line;
        text(pen, 0, y - 4, words.toString(), style);
        return y;
    }

    /// Cells of one axis in their order, of two with the best first.
    private List<Integer> rows() {
        JudgedMeasure first = report.first();
        double sign = first.better() == Better.LOWER ? -1 : 1;
        List<Integer> cells = new ArrayList<>(
                IntStream.range(0, report.cells().cells().size()).boxed().toList());
        if (report.cells().names().size() > 1) {
            cells.sort(Comparator.comparingDouble(
                    cell -> -sign * first.quartiles(cell).median()));
        }
        return cells;
    }

    private double table(@Nullable Pen pen, double top) {
        Palette palette = theme.palette();
        List<Integer> rows = rows();
        JudgedMeasure first = report.first();
        List<Integer> together = first.hasBest() ? first.verdict().together() : List.of();
        List<String> head = new ArrayList<>(report.cells().names());
        head.addAll(List.of(TEXTS.get("sweep.median"), TEXTS.get("sweep.half"), TEXTS.get("sweep.worse")));
        line(pen, top + ROW, head, new TextStyle(FontFace.REGULAR, 12, palette.text3()), palette.text3());
        double y = top + ROW;
        int shown = rows.size() > MOST + 2 ? MOST : rows.size();
        for (int cell : rows.subList(0, shown)) {
            y += ROW;
            line(pen, y, fields(cell), new TextStyle(FontFace.MEDIUM, 12, palette.text1()), palette.text3());
            if (together.contains(cell) && pen != null) {
                pen.line(0.5, y - 14, 0.5, y + 6, new Stroke(palette.text1(), 1.25));
            }
        }
        if (shown < rows.size()) {
            y += ROW;
            TextStyle style = new TextStyle(FontFace.REGULAR, 12, palette.text3());
            text(pen, 10, y, TEXTS.get("sweep.more", rows.size() - shown), style);
        }
        return y + 8;
    }

    private List<String> fields(int cell) {
        JudgedMeasure first = report.first();
        Quartiles quartiles = first.quartiles(cell);
        List<String> fields = new ArrayList<>();
        report.cells().cells().get(cell).forEach(value -> fields.add(ReadableNumber.exact(value)));
        fields.add(first.number(quartiles.median()));
        fields.add(TEXTS.get("sweep.from", first.number(quartiles.low()), first.number(quartiles.high())));
        boolean best = first.hasBest() && first.best() == cell;
        String worse = first.hasBest()
                ? first.verdict()
                        .comparison(cell)
                        .map(other -> first.number(other.worse()))
                        .orElse("")
                : "";
        int failed = first.verdict().cells().get(cell).failed();
        fields.add(best ? TEXTS.get("sweep.best") : failed > 0 ? TEXTS.get("sweep.failed", failed) : worse);
        return fields;
    }

    /// The axes share what the numbers leave; the median is in ink, what is beside it quieter.
    private static void line(@Nullable Pen pen, double y, List<String> fields, TextStyle median, int quiet) {
        int axes = fields.size() - 3;
        double[] ends = {WIDTH - 158, WIDTH - 56, WIDTH};
        for (int i = 0; i < fields.size(); i++) {
            double x = i < axes ? 10 + AXES * (i + 1) / axes : ends[i - axes];
            FontFace face = i == axes ? median.face() : FontFace.REGULAR;
            int ink = i <= axes ? median.ink() : quiet;
            TextStyle style = new TextStyle(face, 12, ink, TextStyle.Anchor.END);
            text(pen, x, y, fields.get(i), style);
        }
    }
}
