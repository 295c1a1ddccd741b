package pushpull.paint.chart;

import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;

/// How many pairs of the batch lie at each distance, same apart from different.
public record DistanceHistogram() implements PairChart {
    private static final int BINS = 30;
    private static final double FILL = 0.16;
    private static final double LETTER = 6.2;
    private static final double GAP = 8;

    @Override
    public String key() {
        return "distance";
    }

    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        BatchPairs pairs = snapshot.pairs();
        if (pairs == null) {
            return before;
        }
        double far = new Extent(PairChart.greatest(pairs.distances()), 1, 0)
                .heldFrom(before)
                .x();
        double positives = PairChart.greatest(counts(pairs, true, far));
        double negatives = PairChart.greatest(counts(pairs, false, far));
        return new Extent(far, Math.max(positives, negatives), 0).heldFrom(before);
    }

    private static double[] counts(BatchPairs pairs, boolean positive, double far) {
        double[] counts = new double[BINS];
        for (int i = 0; i < pairs.size(); i++) {
            double place = pairs.distances()[i] / far * BINS;
            if (pairs.positive()[i] == positive && place >= 0) {
                counts[(int) Math.min(place, BINS - 1)]++;
            }
        }
        return counts;
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        BatchPairs pairs = view.snapshot().pairs();
        if (!PairChart.hasPairs(view, pen) || pairs == null) {
            return;
        }
        Plot plot = PairChart.plot(view);
        axes(plot, view, pen);
        double far = view.extent().x();
        curve(plot, counts(pairs, false, far), pen, new Stroke(palette.push(), 1.25).dashed(Dash.PUSH));
        curve(plot, counts(pairs, true, far), pen, new Stroke(palette.pull(), 1.25));
        String different = TEXTS.get("distance.different");
        label(plot, pen, palette.push(), different, 0);
        label(plot, pen, palette.pull(), TEXTS.get("distance.same"), LETTER * different.length() + GAP);
        PairChart.margin(plot, view.snapshot(), palette, pen);
        HighlightIndices highlight = HighlightIndices.of(view);
        for (int k = 0; k < pairs.size(); k++) {
            boolean pair = highlight.isOn(pairs.first()[k], pairs.second()[k]);
            if (pair || highlight.touches(pairs.first()[k], pairs.second()[k])) {
                tick(plot, pairs.distances()[k], pair ? palette.accent() : palette.text3(), pen);
            }
        }
    }

    /// Marks a highlighted pair on the axis.
    private static void tick(Plot plot, double distance, int ink, Pen pen) {
        double x = plot.x().at(distance);
        double y = plot.y().from();
        pen.polygon(new double[] {x, y - 1, x - 4, y - 8, x + 4, y - 8}, 3, ink);
    }

    private static void curve(Plot plot, double[] counts, Pen pen, Stroke stroke) {
        double[] xy = new double[4 * BINS + 4];
        xy[0] = plot.x().from();
        xy[1] = plot.y().from();
        for (int i = 0; i < BINS; i++) {
            double y = plot.y().at(counts[i]);
            xy[4 * i + 2] = edge(plot, i);
            xy[4 * i + 3] = y;
            xy[4 * i + 4] = edge(plot, i + 1);
            xy[4 * i + 5] = y;
        }
        xy[4 * BINS + 2] = plot.x().to();
        xy[4 * BINS + 3] = plot.y().from();
        pen.polygon(xy, 2 * BINS + 2, Argb.faded(stroke.ink(), FILL));
        pen.polyline(xy, 2 * BINS + 2, stroke);
    }

    private static double edge(Plot plot, int bin) {
        return plot.x().from() + plot.x().length() * bin / BINS;
    }

    private static void label(Plot plot, Pen pen, int ink, String text, double before) {
        TextStyle style = new TextStyle(FontFace.MEDIUM, 11, ink, TextStyle.Anchor.END);
        pen.text(plot.x().to() - before, plot.y().to() - 12, text, style);
    }

    @Override
    public String readout(View view, double x, double y) {
        BatchPairs pairs = view.snapshot().pairs();
        Plot plot = PairChart.plot(view);
        if (pairs == null || !plot.x().covers(x) || !plot.y().covers(y)) {
            return "";
        }
        double far = view.extent().x();
        int bin = Math.min((int) (plot.x().value(x) / far * BINS), BINS - 1);
        String from = ForceCurve.number(far * bin / BINS);
        String to = ForceCurve.number(far * (bin + 1) / BINS);
        int positives = (int) counts(pairs, true, far)[bin];
        int negatives = (int) counts(pairs, false, far)[bin];
        return TEXTS.get("distance.readout", from, to, positives, negatives);
    }
}
