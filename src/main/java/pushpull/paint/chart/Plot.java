package pushpull.paint.chart;

import pushpull.paint.Face;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Ticks;

/// The frame of a chart: two axes with round ticks and a baseline, and nothing else.
public record Plot(Axis x, Axis y) {
    private static final double TICK_WIDTH = 56;
    private static final double TICK_HEIGHT = 60;
    private static final double TEXT = 11;
    private static final double DIGIT = 6.6;

    /// The room that the longest tick beside an axis needs.
    static double room(Axis y) {
        Ticks rows = rows(y);
        int longest = 1;
        for (int i = 0; i < rows.count(); i++) {
            longest = Math.max(longest, label(rows, i).length());
        }
        return 12 + DIGIT * longest;
    }

    private static Ticks rows(Axis y) {
        Ticks few = Ticks.within(y.low(), y.high(), (int) Math.max(1, y.length() / TICK_HEIGHT));
        return few.count() > 1 ? few : Ticks.within(y.low(), y.high(), 2);
    }

    private static String label(Ticks ticks, int index) {
        return ticks.at(index) == 0 ? "0" : ticks.label(index);
    }

    /// Draws ticks, baseline, and what each axis measures at its end.
    public void axes(Pen pen, Palette palette, String measureX, String measureY) {
        TextStyle text = new TextStyle(Face.REGULAR, TEXT, palette.text3());
        ticks(pen, palette);
        pen.text(2, y.to() - 12, measureY, text);
        pen.text(x.to(), y.from() + 32, measureX, new TextStyle(Face.REGULAR, TEXT, text.ink(), TextStyle.Anchor.END));
    }

    /// Draws ticks and the baseline.
    public void ticks(Pen pen, Palette palette) {
        TextStyle below = new TextStyle(Face.REGULAR, TEXT, palette.text3(), TextStyle.Anchor.MIDDLE);
        TextStyle beside = new TextStyle(Face.REGULAR, TEXT, palette.text3(), TextStyle.Anchor.END);
        Ticks columns = Ticks.within(x.low(), x.high(), (int) Math.max(2, x.length() / TICK_WIDTH));
        for (int i = 0; i < columns.count(); i++) {
            pen.text(x.at(columns.at(i)), y.from() + 15, label(columns, i), below);
        }
        Ticks rows = rows(y);
        for (int i = 0; i < rows.count(); i++) {
            pen.text(x.from() - 8, y.at(rows.at(i)) + 4, label(rows, i), beside);
        }
        pen.rule(x.from(), y.from(), x.to(), y.from(), new Stroke(palette.line(), 1));
    }
}
