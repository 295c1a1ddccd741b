package pushpull.paint.chart;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointTriplet;
import pushpull.data.Points;
import pushpull.describe.LabelText;
import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Halo;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.snapshot.MinedTriplets;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// Triplets of the batch by the distances of the same and of the different one: easy, semi-hard or hard, picked or not.
public record MinerXray() implements Chart {
    private static final double DOT = 1.6;
    private static final double FAINT = 0.2;
    private static final double PICKED = 2.4;
    private static final int MANY = 400;
    private static final double REACH = 6;
    private static final double LETTER = 6.2;
    private static final double ARM = 3;
    /// More crosses would hide each other.
    private static final int MOST_CROSSES = 60;

    @Override
    public String key() {
        return "miner";
    }

    @Override
    public Set<SnapshotPart> needs() {
        return Set.of(SnapshotPart.TRIPLETS);
    }

    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        MinedTriplets mined = snapshot.mined();
        if (mined == null) {
            return before;
        }
        double far = 0;
        double low = 0;
        for (int t = 0; t < mined.size(); t++) {
            far = Math.max(far, Math.max(mined.near()[t], mined.far()[t]));
            low = Math.min(low, Math.min(mined.near()[t], mined.far()[t]));
        }
        return new Extent(far, far, low).heldFrom(before);
    }

    private static Plot plot(View view) {
        return Plot.in(view, view.extent().lowY(), view.extent().y());
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        MinedTriplets mined = view.snapshot().mined();
        if (mined == null || mined.size() == 0) {
            EmptyChartNotice.paint(view, pen, EmptyChartNotice.ofBatch(view.snapshot(), mined != null, "miner"));
            return;
        }
        Plot plot = plot(view);
        pen.clear(palette.background());
        regions(plot, mined.gap(), palette, pen);
        plot.axes(pen, palette, TEXTS.get("miner.x"), TEXTS.get("miner.y"));
        double dot = DOT * view.enlarged();
        for (int t = 0; t < mined.size(); t++) {
            if (!mined.picked()[t]) {
                pen.disc(x(plot, mined, t), y(plot, mined, t), dot, Argb.faded(palette.text1(), FAINT));
            }
        }
        boolean many = mined.counts().picked() > MANY;
        for (int t = 0; t < mined.size(); t++) {
            if (mined.picked()[t]) {
                pen.disc(
                        x(plot, mined, t),
                        y(plot, mined, t),
                        many ? dot : PICKED * view.enlarged(),
                        many ? Argb.faded(palette.text1(), 0.75) : palette.text1());
            }
        }
        mistaken(view, plot, mined, pen);
        lit(view, plot, mined, pen);
        labels(plot, mined, palette, pen);
    }

    /// Gives both distances one scale.
    @Override
    public double height(double width) {
        return width;
    }

    private static void regions(Plot plot, double gap, Palette palette, Pen pen) {
        Axis x = plot.x();
        Axis y = plot.y();
        double[] hard = {x.from(), y.from(), x.to(), y.to(), x.to(), y.from()};
        pen.polygon(hard, 3, Argb.faded(palette.text1(), 0.07));
        if (gap > 0 && gap < x.high() - x.low()) {
            double[] band = {
                x.from(), y.from(), x.to(), y.to(), x.at(x.high() - gap), y.to(), x.from(), y.at(y.low() + gap)
            };
            pen.polygon(band, 4, Argb.faded(palette.text1(), 0.035));
            pen.line(band[6], band[7], band[4], band[5], new Stroke(palette.text2(), 1.25).dashed(Dash.PUSH));
        }
        pen.line(x.from(), y.from(), x.to(), y.to(), new Stroke(palette.text2(), 1.25));
    }

    /// The share of triplets with a pair that is not what the classes say; if there are few of them, each wears a
    /// cross.
    private static void mistaken(View view, Plot plot, MinedTriplets mined, Pen pen) {
        int[] counted = IntStream.range(0, mined.size())
                .filter(t -> mined.picked()[t] || mined.counts().picked() == 0)
                .toArray();
        int[] wrong = IntStream.of(counted)
                .filter(t -> isMistaken(view.snapshot(), mined, t))
                .toArray();
        Palette palette = view.theme().palette();
        Stroke stroke = new Stroke(palette.text1(), 1).with(new Halo(1, palette.background()));
        double arm = ARM * view.enlarged();
        for (int k = 0; k < wrong.length && wrong.length <= MOST_CROSSES; k++) {
            double x = x(plot, mined, wrong[k]);
            double y = y(plot, mined, wrong[k]);
            pen.line(x - arm, y - arm, x + arm, y + arm, stroke);
            pen.line(x - arm, y + arm, x + arm, y - arm, stroke);
        }
        if (wrong.length > 0) {
            String words = TEXTS.get("miner.mistaken", Math.max(1, Math.round(100.0 * wrong.length / counted.length)));
            label(words, plot.x().from() + 6, plot.y().to() + 32, palette, pen);
        }
    }

    private static boolean isMistaken(Snapshot snapshot, MinedTriplets mined, int t) {
        int anchor = mined.anchors()[t];
        return snapshot.isMistaken(anchor, mined.positives()[t], true)
                || snapshot.isMistaken(anchor, mined.negatives()[t], false);
    }

    /// Triplets of the highlighted pair have the colour of its force; the highlighted triplet has a ring.
    private static void lit(View view, Plot plot, MinedTriplets mined, Pen pen) {
        Palette palette = view.theme().palette();
        Points points = view.snapshot().points();
        HighlightIndices highlight = HighlightIndices.of(view);
        Stroke ring = new Stroke(palette.accent(), 1.5).with(new Halo(1, palette.background()));
        double dot = PICKED * view.enlarged();
        for (int t = 0; t < mined.size(); t++) {
            if (highlight.isOn(mined.anchors()[t], mined.positives()[t])) {
                pen.disc(x(plot, mined, t), y(plot, mined, t), dot, palette.pull());
            } else if (highlight.isOn(mined.anchors()[t], mined.negatives()[t])) {
                pen.disc(x(plot, mined, t), y(plot, mined, t), dot, palette.push());
            } else if (highlight.point() == mined.anchors()[t]) {
                pen.disc(x(plot, mined, t), y(plot, mined, t), dot, palette.text2());
            }
        }
        for (int t = 0; t < mined.size(); t++) {
            PointTriplet triplet = triplet(points, mined, t);
            if (triplet.equals(view.hovered().triplet())
                    || triplet.equals(view.chosen().triplet())) {
                pen.disc(x(plot, mined, t), y(plot, mined, t), dot + 1, palette.background());
                pen.disc(x(plot, mined, t), y(plot, mined, t), dot, palette.text1());
                pen.circle(x(plot, mined, t), y(plot, mined, t), 7, ring);
            }
        }
    }

    private static void labels(Plot plot, MinedTriplets mined, Palette palette, Pen pen) {
        MinedTriplets.Counts counts = mined.counts();
        Axis x = plot.x();
        Axis y = plot.y();
        label(words("easy", counts.easy(), counts), x.from() + 6, y.to() + 14, palette, pen);
        double wide = LETTER * TEXTS.get("miner.hard", 100).length();
        label(words("hard", counts.hard(), counts), x.to() - wide, y.from() - 10, palette, pen);
        if (mined.gap() > 0) {
            double middle = x.high() - 0.22 * (x.high() - x.low());
            double half = LETTER * TEXTS.get("miner.semiHard", 10).length() / 2;
            double at = y.at(Math.min(middle + mined.gap() / 2, y.high()));
            label(
                    words("semiHard", counts.semiHard(), counts),
                    Math.min(x.at(middle), x.to() - half) - half,
                    at + 4,
                    palette,
                    pen);
        }
    }

    private static String words(String key, long count, MinedTriplets.Counts counts) {
        return TEXTS.get("miner." + key, Math.round(100.0 * count / counts.all()));
    }

    private static void label(String words, double x, double y, Palette palette, Pen pen) {
        pen.rectangle(x - 4, y - 12, LETTER * words.length() + 4, 16, Argb.faded(palette.background(), 0.85));
        pen.text(x, y, words, new TextStyle(FontFace.MEDIUM, 11, palette.text1()));
    }

    private static double x(Plot plot, MinedTriplets mined, int triplet) {
        return plot.x().at(mined.near()[triplet]);
    }

    private static double y(Plot plot, MinedTriplets mined, int triplet) {
        return plot.y().at(mined.far()[triplet]);
    }

    private static PointTriplet triplet(Points points, MinedTriplets mined, int t) {
        return new PointTriplet(
                points.id(mined.anchors()[t]), points.id(mined.positives()[t]), points.id(mined.negatives()[t]));
    }

    private static int nearest(View view, @Nullable MinedTriplets mined, double x, double y) {
        Plot plot = plot(view);
        int nearest = -1;
        double least = REACH;
        for (int t = 0; mined != null && t < mined.size(); t++) {
            double distance = Math.hypot(x(plot, mined, t) - x, y(plot, mined, t) - y) - (mined.picked()[t] ? 1 : 0);
            if (distance < least) {
                least = distance;
                nearest = t;
            }
        }
        return nearest;
    }

    @Override
    public HighlightedPoints at(View view, double x, double y) {
        MinedTriplets mined = view.snapshot().mined();
        int nearest = nearest(view, mined, x, y);
        return nearest < 0 || mined == null
                ? HighlightedPoints.NOTHING
                : HighlightedPoints.of(triplet(view.snapshot().points(), mined, nearest));
    }

    @Override
    public String readout(View view, double x, double y) {
        MinedTriplets mined = view.snapshot().mined();
        int nearest = nearest(view, mined, x, y);
        if (nearest < 0 || mined == null) {
            return "";
        }
        String words = TEXTS.get(
                mined.picked()[nearest] ? "miner.readout.picked" : "miner.readout",
                LabelText.name(view.snapshot(), mined.anchors()[nearest]),
                LabelText.name(view.snapshot(), mined.positives()[nearest]),
                ForceCurve.number(mined.near()[nearest]),
                LabelText.name(view.snapshot(), mined.negatives()[nearest]),
                ForceCurve.number(mined.far()[nearest]));
        return isMistaken(view.snapshot(), mined, nearest) ? TEXTS.get("miner.readout.mistaken", words) : words;
    }

    /// The listed triplets: all picks up to a bound, and evenly spaced ones of the rest.
    @Override
    public Table table(View view) {
        Table table =
                new Table("anchor", "same", "different", "distance_same", "distance_different", "picked", "mistaken");
        MinedTriplets mined = view.snapshot().mined();
        for (int t = 0; mined != null && t < mined.size(); t++) {
            PointTriplet triplet = triplet(view.snapshot().points(), mined, t);
            table.row(
                    triplet.anchor(),
                    triplet.positive(),
                    triplet.negative(),
                    mined.near()[t],
                    mined.far()[t],
                    mined.picked()[t] ? 1 : 0,
                    isMistaken(view.snapshot(), mined, t) ? 1 : 0);
        }
        return table;
    }
}
