package pushpull.paint.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.Measurement;
import pushpull.statistics.Reliability;

/// A reliability diagram: the predicted probability of "these two are the same" against how often it is true, before
/// and after calibration.
public record CalibrationChart() implements VerifiedChart {
    private static final double REACH = 8;
    /// The height of a line of words, and the room for the unit of the axis below them.
    private static final double ROW = 16;

    private static final double UNIT = 20;
    private static final int WAYS = 3;

    /// One way to predict a probability.
    private record Said(String key, Reliability diagram, Stroke stroke) {
        String words() {
            String error = ReadableNumber.fixed(100 * diagram.expectedError(), 1);
            return TEXTS.get("calibration." + key, error);
        }
    }

    @Override
    public String key() {
        return "calibration";
    }

    private static List<Said> said(View view, Measurement.@Nullable Verified verified) {
        if (verified == null || verified.before().bins().isEmpty()) {
            return List.of();
        }
        Palette palette = view.theme().palette();
        return List.of(
                new Said("before", verified.before(), new Stroke(palette.text3(), 1.5)),
                new Said("platt", verified.platt(), new Stroke(palette.net(), 1.75)),
                new Said("isotonic", verified.isotonic(), new Stroke(palette.net(), 1.5).dashed(Dash.PUSH)));
    }

    @Override
    public boolean isDefined(Measurement.Verified verified) {
        return !verified.before().bins().isEmpty();
    }

    @Override
    public void paint(View view, Measurement.Verified verified, Pen pen) {
        Plot plot = plot(view);
        Palette palette = view.theme().palette();
        List<Said> all = said(view, verified);
        for (Said one : all) {
            curve(plot, one, palette, pen);
        }
        legend(plot, all, palette, pen);
    }

    private static void curve(Plot plot, Said said, Palette palette, Pen pen) {
        List<Reliability.Bin> bins = said.diagram.bins();
        double[] xy = new double[2 * bins.size()];
        for (int i = 0; i < bins.size(); i++) {
            xy[2 * i] = plot.x().at(100 * bins.get(i).meanProbability());
            xy[2 * i + 1] = plot.y().at(100 * bins.get(i).fractionPositive());
        }
        pen.polyline(xy, bins.size(), said.stroke);
        for (int i = 0; i < bins.size(); i++) {
            pen.disc(xy[2 * i], xy[2 * i + 1], 3.5, palette.background());
            pen.disc(xy[2 * i], xy[2 * i + 1], 2.5, said.stroke.ink());
        }
    }

    /// Below the words, which would hide curves.
    @Override
    public Plot plot(View view) {
        Plot whole = Plot.in(view, 0, 100);
        Axis y = whole.y();
        return new Plot(whole.x(), new Axis(y.low(), y.high(), y.from(), wordsEnd() + UNIT));
    }

    /// Where the words end.
    static double wordsEnd() {
        return WAYS * ROW + 4;
    }

    private static void legend(Plot plot, List<Said> all, Palette palette, Pen pen) {
        double wide =
                6.2 * all.stream().mapToInt(one -> one.words().length()).max().orElse(0);
        double x = plot.x().to() - wide;
        double y = ROW - 2;
        for (Said one : all) {
            pen.line(x - 24, y - 4, x - 6, y - 4, one.stroke);
            pen.text(x, y, one.words(), new TextStyle(FontFace.REGULAR, 11, palette.text2()));
            y += ROW;
        }
    }

    @Override
    public String readout(View view, double x, double y) {
        Plot plot = plot(view);
        String words = "";
        double least = REACH;
        for (Said one : said(view, view.snapshot().measurements().verified())) {
            for (Reliability.Bin bin : one.diagram.bins()) {
                double dx = plot.x().at(100 * bin.meanProbability()) - x;
                double dy = plot.y().at(100 * bin.fractionPositive()) - y;
                if (Math.hypot(dx, dy) < least) {
                    least = Math.hypot(dx, dy);
                    long said = Math.round(100 * bin.meanProbability());
                    long came = Math.round(100 * bin.fractionPositive());
                    words = TEXTS.get("calibration.readout", said, came, bin.count());
                }
            }
        }
        return words;
    }

    /// Every bin that is not empty, before and after calibration.
    @Override
    public Table table(View view) {
        Table table = new Table("method", "low", "high", "pairs", "said", "came_true");
        for (Said one : said(view, view.snapshot().measurements().verified())) {
            for (Reliability.Bin bin : one.diagram.bins()) {
                table.row(one.key, bin.low(), bin.high(), bin.count(), bin.meanProbability(), bin.fractionPositive());
            }
        }
        return table;
    }
}
