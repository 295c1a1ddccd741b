package pushpull.paint.chart;

import java.util.Arrays;
import java.util.Set;
import pushpull.measure.Uniformity;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.Measurements.MetricSeries;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// The path of the run in the plane of alignment and uniformity, with the limit of uniformity on the unit sphere.
///
/// Wang and Isola, ICML 2020: alpha 2, t 2.
public record UniformityPlane() implements Chart {
    private static final Uniformity UNIFORMITY = new Uniformity(2);
    private static final double REACH = 10;

    @Override
    public String key() {
        return "plane";
    }

    @Override
    public Set<SnapshotPart> needs() {
        return Set.of(SnapshotPart.PLANE);
    }

    /// The limit for the dimension in force; NaN if points are not held on the sphere.
    private static double limit(Snapshot snapshot) {
        boolean unit = snapshot.experiment().encoder().normalize();
        return unit ? UNIFORMITY.limit(snapshot.embeddings().columns()) : Double.NaN;
    }

    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        MetricSeries series = snapshot.measurements().plane();
        double limit = limit(snapshot);
        double far = 0;
        double low = Double.isNaN(limit) ? -0.1 : 1.1 * limit;
        for (int i = 0; i < series.size(); i++) {
            far = Math.max(far, finite(series.values()[0][i]));
            low = Math.min(low, finite(series.values()[1][i]));
        }
        Extent held = new Extent(far, 1, low).heldFrom(before);
        return new Extent(held.x(), 0, held.lowY());
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static Plot plot(View view) {
        return Plot.in(view, 0, view.extent().x());
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        MetricSeries series = view.snapshot().measurements().plane();
        int known = series.until(view.snapshot().step());
        if (series.size() == 0) {
            EmptyChartNotice.paint(view, pen, TEXTS.get("study.none"));
            return;
        }
        Plot plot = plot(view);
        axes(plot, view, pen);
        limit(view, plot, pen);
        double[] xy = new double[2 * series.size()];
        for (int i = 0; i < series.size(); i++) {
            xy[2 * i] = plot.x().at(series.values()[0][i]);
            xy[2 * i + 1] = plot.y().at(series.values()[1][i]);
        }
        int now = Math.max(0, known - 1);
        if (series.size() > known) {
            Stroke dotted = new Stroke(palette.text3(), 1.25).dashed(Dash.LIMIT);
            pen.polyline(Arrays.copyOfRange(xy, 2 * now, xy.length), series.size() - now, dotted);
        }
        if (known > 0) {
            pen.trail(xy, known, new Stroke(palette.net(), 1.5), 0.3, 0.9);
            pen.circle(xy[0], xy[1], 3, new Stroke(palette.text2(), 1.25));
            pen.disc(xy[2 * now], xy[2 * now + 1], 6, palette.background());
            pen.disc(xy[2 * now], xy[2 * now + 1], 4.5, palette.net());
            Plot.stamp(view, pen, series.steps()[now]);
        }
    }

    private static void limit(View view, Plot plot, Pen pen) {
        Palette palette = view.theme().palette();
        double limit = limit(view.snapshot());
        TextStyle words = new TextStyle(FontFace.REGULAR, 11, palette.text2(), TextStyle.Anchor.END);
        if (Double.isNaN(limit)) {
            pen.text(plot.x().to(), plot.y().to() - 12, TEXTS.get("plane.free"), words);
            return;
        }
        double y = plot.y().at(limit);
        pen.line(plot.x().from(), y, plot.x().to(), y, new Stroke(palette.text3(), 1).dashed(Dash.LIMIT));
        String text = TEXTS.get("plane.limit", four(limit));
        pen.text(plot.x().to(), y + 14, text, words);
    }

    private static String four(double value) {
        return ReadableNumber.four(value);
    }

    private static int nearest(View view, double x, double y) {
        MetricSeries series = view.snapshot().measurements().plane();
        Plot plot = plot(view);
        int nearest = -1;
        double least = REACH;
        for (int i = 0; i < series.size(); i++) {
            double distance =
                    Math.hypot(plot.x().at(series.values()[0][i]) - x, plot.y().at(series.values()[1][i]) - y);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    public String readout(View view, double x, double y) {
        MetricSeries series = view.snapshot().measurements().plane();
        int at = nearest(view, x, y);
        return at < 0
                ? ""
                : TEXTS.get(
                        "plane.readout",
                        series.steps()[at],
                        ForceCurve.number(series.values()[0][at]),
                        ForceCurve.number(series.values()[1][at]));
    }

    /// Alignment and uniformity at each step that was measured.
    @Override
    public Table table(View view) {
        MetricSeries series = view.snapshot().measurements().plane();
        Table table = new Table("step", "alignment", "uniformity");
        for (int i = 0; i < series.size(); i++) {
            table.row(series.steps()[i], series.values()[0][i], series.values()[1][i]);
        }
        return table;
    }
}
