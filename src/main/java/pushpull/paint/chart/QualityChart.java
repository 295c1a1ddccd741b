package pushpull.paint.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import pushpull.observe.measure.SnapshotMeasurer;
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

/// How well the embedding serves over time, one metric per strip, on training points and on held-out ones.
public record QualityChart() implements Chart {
    private static final int STRIPS = SnapshotMeasurer.QUALITY.size() / 2;
    private static final double NAMES = 66;
    private static final double COLUMN = 52;
    private static final double TOP = 22;

    @Override
    public String key() {
        return "quality";
    }

    @Override
    public Set<SnapshotPart> needs() {
        return Set.of(SnapshotPart.QUALITY);
    }

    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        return new Extent(new LossTimeline().extent(snapshot, before).x(), 1, 0);
    }

    /// The plot of one metric, from 0 to 100 %; negative values are drawn at 0.
    private static Plot strip(View view, int strip) {
        double height = (view.height() - TOP - 40) / STRIPS;
        double bottom = TOP + height * (strip + 1) - 5;
        Axis x = new Axis(0, view.extent().x(), NAMES, view.width() - 2 * COLUMN);
        return new Plot(x, new Axis(0, 1, bottom, bottom - height + 8));
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        MetricSeries series = view.snapshot().measurements().quality();
        if (series.size() == 0) {
            EmptyChartNotice.paint(view, pen, TEXTS.get("study.none"));
            return;
        }
        pen.clear(palette.background());
        TextStyle training = new TextStyle(FontFace.REGULAR, 11, palette.text3(), TextStyle.Anchor.END);
        TextStyle heldOut = new TextStyle(FontFace.MEDIUM, 11, palette.text1(), TextStyle.Anchor.END);
        pen.text(view.width() - COLUMN - 4, 13, TEXTS.get("quality.training"), training);
        pen.text(view.width() - 4, 13, TEXTS.get("quality.heldOut"), heldOut);
        int now = Math.max(0, series.until(view.snapshot().step()) - 1);
        for (int k = 0; k < STRIPS; k++) {
            Plot plot = strip(view, k);
            double middle = (plot.y().from() + plot.y().to()) / 2 + 4;
            String name = TEXTS.get("quality." + SnapshotMeasurer.QUALITY.get(k));
            pen.text(2, middle, name, new TextStyle(FontFace.REGULAR, 12, palette.text2()));
            pen.rule(plot.x().from(), plot.y().from(), plot.x().to(), plot.y().from(), new Stroke(palette.line(), 1));
            line(places(plot, series, k), now, new Stroke(palette.text3(), 1.5), pen);
            line(places(plot, series, k + STRIPS), now, new Stroke(palette.net(), 1.5), pen);
            pen.text(view.width() - COLUMN - 4, middle, percent(series.values()[k][now]), training);
            pen.text(view.width() - 4, middle, percent(series.values()[k + STRIPS][now]), heldOut);
        }
        steps(view, palette, pen);
        Plot.stamp(view, pen, series.steps()[now]);
    }

    private static void steps(View view, Palette palette, Pen pen) {
        Plot last = strip(view, STRIPS - 1);
        new Plot(last.x(), new Axis(0, 1, last.y().from(), last.y().from() - 1)).columns(pen, palette);
        TextStyle end = new TextStyle(FontFace.REGULAR, 11, palette.text3(), TextStyle.Anchor.END);
        pen.text(last.x().to(), last.y().from() + 32, TEXTS.get("curve.x"), end);
    }

    private static double[] places(Plot plot, MetricSeries series, int measure) {
        double[] xy = new double[2 * series.size()];
        for (int i = 0; i < series.size(); i++) {
            double value = series.values()[measure][i];
            xy[2 * i] = plot.x().at(series.steps()[i]);
            xy[2 * i + 1] = Double.isNaN(value) ? value : plot.y().at(Math.max(0, value));
        }
        return xy;
    }

    private static void line(double[] xy, int now, Stroke stroke, Pen pen) {
        int size = xy.length / 2;
        pen.polyline(xy, now + 1, stroke);
        if (size > now + 1) {
            double[] ahead = Arrays.copyOfRange(xy, 2 * now, xy.length);
            pen.polyline(ahead, size - now, stroke.dashed(Dash.LIMIT));
        }
        pen.disc(xy[2 * now], xy[2 * now + 1], 2.5, stroke.ink());
    }

    private static String percent(double share) {
        return Double.isNaN(share)
                ? "\u2013"
                : TEXTS.get("percent", ReadableNumber.minus(Long.toString(Math.round(100 * share))));
    }

    @Override
    public String readout(View view, double x, double y) {
        MetricSeries series = view.snapshot().measurements().quality();
        Axis steps = strip(view, 0).x();
        int at = steps.covers(x) ? series.nearest(steps.value(x)) : -1;
        for (int k = 0; k < STRIPS && at >= 0; k++) {
            Axis values = strip(view, k).y();
            if (y >= values.to() - 4 && y <= values.from() + 4) {
                return TEXTS.get(
                        "quality.readout",
                        series.steps()[at],
                        TEXTS.get("quality." + SnapshotMeasurer.QUALITY.get(k)),
                        percent(series.values()[k][at]),
                        percent(series.values()[k + STRIPS][at]));
            }
        }
        return "";
    }

    /// Every metric at each step that was measured.
    @Override
    public Table table(View view) {
        MetricSeries series = view.snapshot().measurements().quality();
        List<String> names = SnapshotMeasurer.QUALITY;
        String[] columns = new String[names.size() + 1];
        columns[0] = "step";
        for (int k = 0; k < names.size(); k++) {
            columns[k + 1] = names.get(k).replace(".heldOut", "_held_out");
        }
        Table table = new Table(columns);
        for (int i = 0; i < series.size(); i++) {
            Object[] cells = new Object[columns.length];
            cells[0] = series.steps()[i];
            for (int k = 0; k < names.size(); k++) {
                cells[k + 1] = series.values()[k][i];
            }
            table.row(cells);
        }
        return table;
    }
}
