package pushpull.paint.chart;

import java.util.Arrays;
import java.util.Set;
import pushpull.describe.ActivePairsText;
import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.LossBound;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.history.History;

/// The loss of every step between its value if all points coincide and its lower bound; below it the share
/// of active pairs.
public record LossChart() implements Chart {
    private static final double SHARE = 0.26;
    private static final double AREA = 0.08;
    private static final double LETTER = 6.2;

    /// The loss above and the share of active terms below, over the same steps.
    private record Plots(Plot loss, Plot active) {
        static Plots of(View view) {
            double bottom = view.height() - 40;
            double split = 26 + (bottom - 26) * (1 - SHARE);
            Axis y = new Axis(view.extent().lowY(), view.extent().y(), split - 14, 26);
            Axis x = new Axis(0, view.extent().x(), Math.max(Plot.room(y), 40), view.width() - 12);
            return new Plots(new Plot(x, y), new Plot(x, new Axis(0, 100, bottom, split + 12)));
        }
    }

    @Override
    public String key() {
        return "curve";
    }

    @Override
    public Set<SnapshotPart> needs() {
        return Set.of(SnapshotPart.LIMITS);
    }

    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        Extent data = new LossTimeline().extent(snapshot, before);
        double chance = Math.max(0, limit(snapshot, "chance"));
        LossBound bound = LossBound.of(snapshot);
        double floor = Double.isNaN(bound.value()) ? data.lowY() : bound.value();
        if (chance <= data.y() && floor >= data.lowY()) {
            return data;
        }
        double high = Math.max(1.1 * chance, data.y());
        double low = floor > 0 ? LossTimeline.start(floor, high, before.lowY()) : 1.1 * floor;
        return new Extent(data.x(), high, Math.min(low, data.lowY())).heldFrom(before);
    }

    private static double limit(Snapshot snapshot, String name) {
        return snapshot.measures().getOrDefault(name, 0.0);
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        Plots plots = Plots.of(view);
        pen.clear(palette.background());
        plots.loss.rows(pen, palette);
        plots.active.axes(pen, palette, TEXTS.get("curve.x"), "");
        TextStyle quiet = new TextStyle(FontFace.REGULAR, 11, palette.text3());
        pen.text(2, 12, TEXTS.get("loss.y"), quiet);
        pen.text(2, plots.active.y().to() - 9, TEXTS.get("curve.active", unit(view)), quiet);
        History history = view.snapshot().history();
        limits(view, plots.loss, pen);
        curve(view, plots.loss, history.losses(), pen);
        double[] shares =
                Arrays.stream(history.active()).map(share -> 100 * share).toArray();
        curve(view, plots.active, shares, pen);
    }

    private static void limits(View view, Plot plot, Pen pen) {
        Palette palette = view.theme().palette();
        Stroke dotted = new Stroke(palette.text3(), 1).dashed(Dash.LIMIT);
        double free = Double.POSITIVE_INFINITY;
        for (String name : new String[] {"chance", LossBound.FLOOR, LossBound.BOUND}) {
            Double value = view.snapshot().measures().get(name);
            if (value != null && plot.y().covers(plot.y().at(value))) {
                double y = plot.y().at(value);
                String words = TEXTS.get("curve." + name, ReadableNumber.significant(value + 0.0, 3));
                pen.line(plot.x().from(), y, plot.x().to(), y, dotted);
                double at = Math.abs(free - y) < 14 ? y + 13 : y - 4;
                double width = LETTER * words.length();
                pen.rectangle(plot.x().to() - width, at - 10, width, 13, Argb.faded(palette.background(), 0.8));
                TextStyle style = new TextStyle(FontFace.REGULAR, 11, palette.text2(), TextStyle.Anchor.END);
                pen.text(plot.x().to(), at, words, style);
                free = y;
            }
        }
    }

    private static void curve(View view, Plot plot, double[] values, Pen pen) {
        Palette palette = view.theme().palette();
        History history = view.snapshot().history();
        int all = history.steps().length;
        double[] xy = new double[2 * all];
        for (int i = 0; i < all; i++) {
            xy[2 * i] = plot.x().at(history.steps()[i]);
            xy[2 * i + 1] = plot.y().at(values[i]);
        }
        int known = history.until(view.snapshot().step());
        int ahead = Math.max(0, known - 1);
        if (all > known && all - ahead > 1) {
            Stroke dotted = new Stroke(palette.text3(), 1.25).dashed(Dash.LIMIT);
            pen.polyline(Arrays.copyOfRange(xy, 2 * ahead, 2 * all), all - ahead, dotted);
        }
        if (known > 1) {
            pen.polyline(xy, known, new Stroke(palette.net(), 1.5));
            double[] area = Arrays.copyOf(xy, 2 * known + 4);
            area[2 * known] = xy[2 * known - 2];
            area[2 * known + 1] = plot.y().from();
            area[2 * known + 2] = xy[0];
            area[2 * known + 3] = plot.y().from();
            pen.polygon(area, known + 2, Argb.faded(palette.net(), AREA));
        }
    }

    @Override
    public String readout(View view, double x, double y) {
        History history = view.snapshot().history();
        Plot plot = Plots.of(view).loss;
        if (!plot.x().covers(x) || history.steps().length == 0) {
            return "";
        }
        int at = LossTimeline.nearest(history, plot.x().value(x));
        String loss = ReadableNumber.four(history.losses()[at]);
        double active = history.active()[at];
        return Double.isNaN(active)
                ? TEXTS.get("loss.readout", history.steps()[at], loss)
                : TEXTS.get("curve.readout", history.steps()[at], loss, Math.round(100 * active), unit(view));
    }

    private static String unit(View view) {
        return ActivePairsText.unit(ActivePairs.kind(view.snapshot().experiment()));
    }

    /// The loss and the share of active terms at each recorded step.
    @Override
    public Table table(View view) {
        return table(view.snapshot().history());
    }

    static Table table(History history) {
        Table table = new Table("step", "loss", "active");
        for (int i = 0; i < history.steps().length; i++) {
            table.row(history.steps()[i], history.losses()[i], history.active()[i]);
        }
        return table;
    }
}
