package pushpull.paint.chart;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.Halo;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.ForceLaw;
import pushpull.snapshot.Snapshot;

/// The force of each pair against its distance; on the law of the loss, if it has one for single pairs.
public record ForceCurve() implements PairChart {
    private static final double DOT = 1.8;
    private static final double LARGE = 2.6;
    private static final double LIT = 3.6;
    private static final double RING = 7;
    private static final double REACH = 6;
    private static final double LAW = 1.25;
    /// How far the law is shown if there are no pairs, in margins.
    private static final double BEYOND = 1.5;

    @Override
    public String key() {
        return "force";
    }

    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        BatchPairs pairs = snapshot.pairs();
        double margin = snapshot.experiment().loss().separation();
        double seen = pairs == null ? 0 : PairChart.greatest(pairs.distances());
        double far = seen > 0 ? seen : Double.isNaN(margin) || margin <= 0 ? 2 : BEYOND * margin;
        Optional<ForceLaw> law = ForceLaw.of(snapshot.experiment(), far);
        if (pairs == null && law.isEmpty()) {
            return before;
        }
        double strongest = pairs == null ? 0 : PairChart.greatest(pairs.magnitudes());
        double high = seen > 0 ? strongest : law.map(ForceLaw::greatest).orElse(strongest);
        return new Extent(far, high, 0).heldFrom(before);
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        BatchPairs pairs = view.snapshot().pairs();
        Optional<ForceLaw> law =
                ForceLaw.of(view.snapshot().experiment(), view.extent().x());
        if (law.isEmpty() && !PairChart.hasPairs(view, pen)) {
            return;
        }
        Plot plot = PairChart.plot(view);
        axes(plot, view, pen);
        PairChart.margin(plot, view.snapshot(), palette, pen);
        law.ifPresent(known -> law(plot, known, palette, pen));
        if (pairs != null) {
            pairs(view, plot, pairs, pen);
        }
    }

    /// Two lines, cut off at the top of the plot: the pull of same pairs, and the push of different ones.
    private static void law(Plot plot, ForceLaw law, Palette palette, Pen pen) {
        line(plot, law.distances(), law.same(), new Stroke(palette.pull(), LAW), pen);
        line(plot, law.distances(), law.different(), new Stroke(palette.push(), LAW).dashed(Dash.PUSH), pen);
    }

    private static void line(Plot plot, double[] distances, double[] forces, Stroke stroke, Pen pen) {
        double[] xy = new double[2 * distances.length];
        int count = 0;
        for (int k = 0; k < distances.length; k++) {
            double force = Math.abs(forces[k]);
            if (distances[k] >= plot.x().low() && force <= plot.y().high()) {
                xy[2 * count] = plot.x().at(distances[k]);
                xy[2 * count++ + 1] = plot.y().at(force);
            }
        }
        pen.polyline(xy, count, stroke);
    }

    private static void pairs(View view, Plot plot, BatchPairs pairs, Pen pen) {
        Palette palette = view.theme().palette();
        double size = view.enlarged();
        double opacity = Math.clamp(600.0 / Math.max(1, pairs.size()), size > 1 ? 0.25 : 0.13, 0.6);
        for (int i = 0; i < pairs.size(); i++) {
            pen.disc(x(plot, pairs, i), y(plot, pairs, i), size * DOT, Argb.faded(ink(pairs, i, palette), opacity));
        }
        HighlightIndices highlight = HighlightIndices.of(view);
        for (int i = 0; i < pairs.size(); i++) {
            boolean chosen = pairs.first()[i] == view.selected() || pairs.second()[i] == view.selected();
            if (chosen || highlight.touches(pairs.first()[i], pairs.second()[i])) {
                dot(view, pairs, i, size * LARGE, pen);
            }
        }
        Stroke ring = new Stroke(palette.accent(), 1.5).with(new Halo(1, palette.background()));
        for (int i = 0; i < pairs.size(); i++) {
            if (highlight.isOn(pairs.first()[i], pairs.second()[i])) {
                dot(view, pairs, i, size * LIT, pen);
                pen.circle(x(plot, pairs, i), y(plot, pairs, i), RING, ring);
            }
        }
    }

    private static void dot(View view, BatchPairs pairs, int pair, double radius, Pen pen) {
        Plot plot = PairChart.plot(view);
        Palette palette = view.theme().palette();
        pen.disc(x(plot, pairs, pair), y(plot, pairs, pair), radius + 1, palette.background());
        pen.disc(x(plot, pairs, pair), y(plot, pairs, pair), radius, ink(pairs, pair, palette));
    }

    private static int ink(BatchPairs pairs, int pair, Palette palette) {
        double magnitude = pairs.magnitudes()[pair];
        boolean pulls = magnitude > 0 || magnitude == 0 && pairs.positive()[pair];
        return pulls ? palette.pull() : palette.push();
    }

    private static double x(Plot plot, BatchPairs pairs, int pair) {
        return plot.x().at(pairs.distances()[pair]);
    }

    private static double y(Plot plot, BatchPairs pairs, int pair) {
        return plot.y().at(Math.abs(pairs.magnitudes()[pair]));
    }

    @Override
    public HighlightedPoints at(View view, double x, double y) {
        BatchPairs pairs = view.snapshot().pairs();
        return PairChart.lit(view, pairs, nearest(view, pairs, x, y));
    }

    private static int nearest(View view, @Nullable BatchPairs pairs, double x, double y) {
        Plot plot = PairChart.plot(view);
        int nearest = -1;
        double least = REACH;
        for (int i = 0; pairs != null && i < pairs.size(); i++) {
            double distance = Math.hypot(x(plot, pairs, i) - x, y(plot, pairs, i) - y);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    public String readout(View view, double x, double y) {
        BatchPairs pairs = view.snapshot().pairs();
        int nearest = nearest(view, pairs, x, y);
        if (nearest < 0 || pairs == null) {
            return "";
        }
        return TEXTS.get(
                "force.readout", number(pairs.distances()[nearest]), number(Math.abs(pairs.magnitudes()[nearest])));
    }

    static String number(double value) {
        return ReadableNumber.two(value);
    }
}
