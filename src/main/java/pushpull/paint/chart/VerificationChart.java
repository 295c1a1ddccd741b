package pushpull.paint.chart;

import org.jspecify.annotations.Nullable;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.RocCurve;

/// Verification by a threshold on the distance: true accepts against false accepts, with the equal error rate.
public record VerificationChart() implements VerifiedChart {
    @Override
    public String key() {
        return "roc";
    }

    @Override
    public boolean isDefined(Measurement.Verified verified) {
        return verified.training().isDefined();
    }

    @Override
    public void paint(View view, Measurement.Verified verified, Pen pen) {
        Plot plot = plot(view);
        Palette palette = view.theme().palette();
        curve(plot, verified.training(), new Stroke(palette.text3(), 1.5), palette, pen);
        label(plot, words("roc.training", verified.training()), palette.text3(), 0, pen);
        if (verified.heldOut().isDefined()) {
            curve(plot, verified.heldOut(), new Stroke(palette.net(), 1.5), palette, pen);
            label(plot, words("roc.heldOut", verified.heldOut()), palette.text1(), 1, pen);
        }
    }

    /// The curve, with a mark at the equal error rate.
    private static void curve(Plot plot, RocCurve roc, Stroke stroke, Palette palette, Pen pen) {
        int n = roc.falseAccepts().length;
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = plot.x().at(100 * roc.falseAccepts()[i]);
            xy[2 * i + 1] = plot.y().at(100 * roc.trueAccepts()[i]);
        }
        pen.polyline(xy, n, stroke);
        double error = 100 * roc.equalErrorRate();
        pen.disc(plot.x().at(error), plot.y().at(100 - error), 5, palette.background());
        pen.disc(plot.x().at(error), plot.y().at(100 - error), 3.5, stroke.ink());
    }

    private static String words(String key, RocCurve roc) {
        String error = ReadableNumber.fixed(100 * roc.equalErrorRate(), 1);
        String area = ReadableNumber.fixed(roc.area(), 3);
        return TEXTS.get(key, error, area);
    }

    private static void label(Plot plot, String words, int ink, int row, Pen pen) {
        double y = plot.y().from() - 14 - 17 * row;
        TextStyle style = new TextStyle(FontFace.MEDIUM, 11, ink, TextStyle.Anchor.END);
        pen.text(plot.x().to() - 2, y, words, style);
        pen.disc(plot.x().to() - 2 - 6.3 * words.length() - 8, y - 4, 3.5, ink);
    }

    /// The index of the point of a curve nearest to a place on the screen, or -1.
    private static int nearest(Plot plot, @Nullable RocCurve roc, double x) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; roc != null && i < roc.falseAccepts().length; i++) {
            double distance = Math.abs(plot.x().at(100 * roc.falseAccepts()[i]) - x);
            if (distance <= least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    public String readout(View view, double x, double y) {
        Measurement.Verified verified = view.snapshot().measurements().verified();
        Plot plot = plot(view);
        if (verified == null || !plot.x().covers(x) || !plot.y().covers(y)) {
            return "";
        }
        RocCurve roc = verified.heldOut().isDefined() ? verified.heldOut() : verified.training();
        int at = nearest(plot, roc, x);
        return at < 0 || !roc.isDefined() || Double.isInfinite(roc.thresholds()[at])
                ? ""
                : TEXTS.get(
                        "roc.readout",
                        ForceCurve.number(roc.thresholds()[at]),
                        Math.round(100 * roc.falseAccepts()[at]),
                        Math.round(100 * roc.trueAccepts()[at]));
    }

    /// Both curves: each threshold, and the shares of different and of same pairs accepted up to there.
    @Override
    public Table table(View view) {
        Table table = new Table("points", "distance", "false_accepts", "true_accepts");
        Measurement.Verified verified = view.snapshot().measurements().verified();
        if (verified != null) {
            rows("training", verified.training(), table);
            rows("held_out", verified.heldOut(), table);
        }
        return table;
    }

    private static void rows(String points, RocCurve roc, Table table) {
        for (int i = 0; i < roc.thresholds().length && roc.isDefined(); i++) {
            table.row(points, roc.thresholds()[i], roc.falseAccepts()[i], roc.trueAccepts()[i]);
        }
    }
}
