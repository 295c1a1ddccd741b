package pushpull.paint.chart;

import java.util.ArrayList;
import java.util.List;
import pushpull.paint.FontFace;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.snapshot.history.History;

/// The marks of changes over a timeline. A label stands beside its mark unless it would hide another label or mark;
/// then it is left out.
final class TimelineMarks {
    private static final double LETTER = 6.4;
    private static final double GAP = 9;
    private static final double RADIUS = 3;
    private static final double BETWEEN = 8;
    private static final double NEAR = 5;

    private TimelineMarks() {}

    /// A mark with its label.
    ///
    /// @param x the place of the mark
    /// @param start the place where the label begins
    /// @param text the label, empty if there is no room for it
    record Placed(double x, double start, String text) {
        double end() {
            return text.isEmpty() ? x + RADIUS : Math.max(x + RADIUS, start + width(text));
        }
    }

    static double width(String text) {
        return LETTER * text.length();
    }

    /// Labels stand after their marks, or before them if there is more room.
    static List<Placed> place(List<History.Mark> marks, Axis steps) {
        List<Placed> placed = new ArrayList<>();
        double taken = steps.from();
        for (int i = 0; i < marks.size(); i++) {
            double x = steps.at(marks.get(i).step());
            double free = i + 1 < marks.size() ? steps.at(marks.get(i + 1).step()) - BETWEEN : steps.to();
            String text = ChangeText.of(marks.get(i));
            double before = x - GAP - width(text);
            Placed next = x + GAP + width(text) <= free
                    ? new Placed(x, x + GAP, text)
                    : before >= taken ? new Placed(x, before, text) : new Placed(x, x, "");
            placed.add(next);
            taken = Math.max(taken, next.end() + BETWEEN);
        }
        return placed;
    }

    static void paint(List<History.Mark> marks, Plot plot, Pen pen, Palette palette) {
        TextStyle words = new TextStyle(FontFace.REGULAR, 11, palette.text2());
        Mark diamond = new Mark(Glyph.DIAMOND, RADIUS, palette.text2(), Halo.NONE);
        for (Placed mark : place(marks, plot.x())) {
            pen.line(mark.x, 14, mark.x, plot.y().from(), new Stroke(palette.text3(), 1));
            pen.mark(mark.x, 9.5, diamond);
            if (!mark.text.isEmpty()) {
                pen.text(mark.start, 13, mark.text, words);
            }
        }
    }

    /// The marks near a place.
    static List<History.Mark> near(List<History.Mark> marks, Axis steps, double x) {
        return marks.stream()
                .filter(mark -> Math.abs(steps.at(mark.step()) - x) <= NEAR)
                .toList();
    }
}
