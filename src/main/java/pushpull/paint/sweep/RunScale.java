package pushpull.paint.sweep;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.TextStyle;
import pushpull.paint.Ticks;
import pushpull.paint.chart.Axis;
import pushpull.sweep.verdict.JudgedMeasure;

/// The axis on which the runs of a measure lie, later ones included.
record RunScale(Axis axis) {
    private static final double ROOM = 0.06;
    private static final double APART = 56;

    /// The axis between two pixels.
    static RunScale of(JudgedMeasure judged, double from, double to) {
        double[] all = finite(judged).toArray();
        double low = Arrays.stream(all).min().orElse(0);
        double high = Arrays.stream(all).max().orElse(1);
        double room = ROOM * (high > low ? high - low : Math.max(1e-9, Math.abs(high)));
        return new RunScale(new Axis(low - room, high + room, from, to));
    }

    private static DoubleStream finite(JudgedMeasure judged) {
        return Stream.of(judged.values().values(), judged.values().later())
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite);
    }

    double at(double value) {
        return axis.at(value);
    }

    /// Writes round values to the left of a vertical axis.
    void labels(Pen pen, double right, Palette palette) {
        TextStyle style = new TextStyle(FontFace.REGULAR, 11, palette.text3(), TextStyle.Anchor.END);
        Ticks ticks = ticks(APART);
        for (int i = 0; i < ticks.count(); i++) {
            pen.text(right, axis.at(ticks.at(i)) + 4, ticks.label(i), style);
        }
    }

    /// Writes round values below a horizontal axis.
    void labelsBelow(Pen pen, double y, Palette palette) {
        TextStyle style = new TextStyle(FontFace.REGULAR, 11, palette.text3(), TextStyle.Anchor.MIDDLE);
        Ticks ticks = ticks(2 * APART);
        for (int i = 0; i < ticks.count(); i++) {
            pen.text(axis.at(ticks.at(i)), y, ticks.label(i), style);
        }
    }

    private Ticks ticks(double apart) {
        int wanted = (int) Math.max(1, axis.length() / apart);
        Ticks few = Ticks.within(axis.low(), axis.high(), wanted);
        return few.count() > 1 ? few : Ticks.within(axis.low(), axis.high(), wanted + 1);
    }
}
