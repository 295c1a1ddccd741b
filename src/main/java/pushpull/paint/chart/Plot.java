package pushpull.paint.chart;

import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Ticks;
import pushpull.settings.Texts;

/// The frame of a chart: two axes with round ticks and a baseline.
public record Plot(Axis x, Axis y) {
    private static final double TICK_WIDTH = 56;
    private static final double TICK_HEIGHT = 60;
    private static final double TEXT = 11;
    private static final double DIGIT = 6.6;
    private static final double RIGHT = 14;

    /// The plot in a view, with room for the texts round it; values of y begin at 0, or below it if the extent does.
    static Plot in(Chart.View view, double lowX, double highX) {
        Axis y = new Axis(view.extent().lowY(), view.extent().y(), view.height() - 40, 26);
        return new Plot(new Axis(lowX, highX, Plot.room(y), view.width() - RIGHT), y);
    }

    /// The width of the longest tick label beside an axis.
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

    /// Draws ticks, the baseline, and the quantity at the end of each axis.
    public void axes(Pen pen, Palette palette, String measureX, String measureY) {
        TextStyle text = new TextStyle(FontFace.REGULAR, TEXT, palette.text3());
        ticks(pen, palette);
        pen.text(2, y.to() - 12, measureY, text);
        pen.text(
                x.to(),
                y.from() + 32,
                measureX,
                new TextStyle(FontFace.REGULAR, TEXT, text.ink(), TextStyle.Anchor.END));
    }

    /// Draws ticks and the baseline.
    public void ticks(Pen pen, Palette palette) {
        columns(pen, palette);
        rows(pen, palette);
    }

    /// The middle of a tick's label, moved to the left if half of it would go over the edge of the chart.
    double inside(double at, double half) {
        return Math.min(at, x.to() + RIGHT - half);
    }

    /// Draws the ticks below the plot, leaving out those that would run into the one before.
    void columns(Pen pen, Palette palette) {
        TextStyle below = new TextStyle(FontFace.REGULAR, TEXT, palette.text3(), TextStyle.Anchor.MIDDLE);
        Ticks columns = Ticks.within(x.low(), x.high(), (int) Math.max(2, x.length() / TICK_WIDTH));
        double taken = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.count(); i++) {
            String label = label(columns, i);
            double half = DIGIT * label.length() / 2;
            double at = inside(x.at(columns.at(i)), half);
            if (at - half > taken) {
                pen.text(at, y.from() + 15, label, below);
                taken = at + half + DIGIT;
            }
        }
    }

    /// Writes the step of a measurement in the lower left corner, if it is not the step shown.
    static void stamp(Chart.View view, Pen pen, long step) {
        if (step != view.snapshot().step()) {
            TextStyle style =
                    new TextStyle(FontFace.REGULAR, TEXT, view.theme().palette().text3());
            pen.text(2, view.height() - 8, Texts.bundle("paint").get("study.step", step), style);
        }
    }

    /// Draws the ticks beside the plot and the baseline.
    void rows(Pen pen, Palette palette) {
        TextStyle beside = new TextStyle(FontFace.REGULAR, TEXT, palette.text3(), TextStyle.Anchor.END);
        Ticks rows = rows(y);
        for (int i = 0; i < rows.count(); i++) {
            pen.text(x.from() - 8, y.at(rows.at(i)) + 4, label(rows, i), beside);
        }
        pen.rule(x.from(), y.from(), x.to(), y.from(), new Stroke(palette.line(), 1));
    }
}
