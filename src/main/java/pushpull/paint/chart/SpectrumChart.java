package pushpull.paint.chart;

import java.util.Set;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// The spread of the embedding along each of its principal directions: a collapsed direction has no bar.
public record SpectrumChart() implements Chart {
    private static final int LABELLED = 6;
    private static final double WIDEST = 36;
    private static final double GAP = 0.3;
    private static final double COLLAPSED = 1e-4;

    @Override
    public String key() {
        return "spectrum";
    }

    @Override
    public Set<SnapshotPart> needs() {
        return Set.of(SnapshotPart.SPECTRUM);
    }

    /// The axis never shrinks, so that a collapse can be seen.
    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        Measurement.Spread spread = snapshot.measurements().spread();
        if (spread == null) {
            return before;
        }
        double[] deviations = deviations(spread);
        double greatest = deviations.length == 0 ? 0 : deviations[0];
        boolean unit = snapshot.experiment().encoder().normalize();
        return new Extent(1, Math.max(greatest, unit ? 0.7 : before.y()), 0).heldFrom(before);
    }

    /// The standard deviation along each direction.
    private static double[] deviations(Measurement.Spread spread) {
        double[] values = spread.spectrum().singularValues().clone();
        for (int k = 0; k < values.length; k++) {
            values[k] /= Math.sqrt(Math.max(1, spread.points()));
        }
        return values;
    }

    private static double share(double[] deviations, int index) {
        double sum = 0;
        for (double deviation : deviations) {
            sum += deviation * deviation;
        }
        return deviations[index] * deviations[index] / sum;
    }

    /// The places of the bars.
    private record Bars(Plot plot, int count) {
        double width() {
            return Math.min(WIDEST, plot.x().length() / count);
        }

        double left(int index) {
            return plot.x().from() + 4 + width() * index;
        }

        int at(double x) {
            int index = (int) Math.floor((x - left(0)) / width());
            return index >= 0 && index < count ? index : -1;
        }
    }

    private static Bars bars(View view, double[] deviations) {
        return new Bars(Plot.in(view, 0, deviations.length), Math.max(1, deviations.length));
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        Measurement.Spread spread = view.snapshot().measurements().spread();
        if (spread == null) {
            EmptyChartNotice.paint(view, pen, TEXTS.get("study.none"));
            return;
        }
        double[] deviations = deviations(spread);
        Bars bars = bars(view, deviations);
        Plot plot = bars.plot;
        pen.clear(palette.background());
        plot.rows(pen, palette);
        TextStyle quiet = new TextStyle(FontFace.REGULAR, 11, palette.text3());
        pen.text(2, plot.y().to() - 12, TEXTS.get("spectrum.y"), quiet);
        TextStyle end = new TextStyle(FontFace.REGULAR, 11, palette.text3(), TextStyle.Anchor.END);
        pen.text(plot.x().to(), plot.y().from() + 32, TEXTS.get("spectrum.x"), end);
        TextStyle middle = new TextStyle(FontFace.REGULAR, 11, palette.text2(), TextStyle.Anchor.MIDDLE);
        int every = Math.max(1, (int) Math.ceil(22 / bars.width()));
        for (int k = 0; k < deviations.length; k++) {
            double wide = bars.width() * (1 - GAP);
            double top = plot.y().at(deviations[k]);
            pen.rectangle(bars.left(k), top, wide, plot.y().from() - top, palette.text2());
            if (k % every == 0) {
                String number = Integer.toString(k + 1);
                pen.text(bars.left(k) + wide / 2, plot.y().from() + 15, number, middle);
            }
            if (deviations.length <= LABELLED && deviations[0] > 0) {
                pen.text(bars.left(k) + wide / 2, top - 4, percent(share(deviations, k)), middle);
            }
        }
        boolean collapsed = deviations.length == 0
                || deviations[0] < COLLAPSED * view.extent().y();
        rank(view, spread, collapsed, plot, pen);
        Plot.stamp(view, pen, spread.step());
    }

    private static void rank(View view, Measurement.Spread spread, boolean collapsed, Plot plot, Pen pen) {
        Palette palette = view.theme().palette();
        double rank = spread.spectrum().effectiveRank();
        String words = collapsed
                ? TEXTS.get("spectrum.collapsed", spread.dimensions())
                : TEXTS.get("spectrum.rank", ForceCurve.number(rank), spread.dimensions());
        TextStyle style = new TextStyle(FontFace.MEDIUM, 12, palette.text1(), TextStyle.Anchor.END);
        pen.text(plot.x().to(), plot.y().to() - 12, words, style);
        if (collapsed) {
            pen.rule(
                    plot.x().from(), plot.y().from(), plot.x().to(), plot.y().from(), new Stroke(palette.warning(), 2));
        }
    }

    private static String percent(double share) {
        return ReadableNumber.fixed(100 * share, 0) + " %";
    }

    @Override
    public String readout(View view, double x, double y) {
        Measurement.Spread spread = view.snapshot().measurements().spread();
        if (spread == null) {
            return "";
        }
        double[] deviations = deviations(spread);
        int at = deviations.length == 0 ? -1 : bars(view, deviations).at(x);
        return at < 0
                ? ""
                : TEXTS.get(
                        "spectrum.readout",
                        at + 1,
                        ReadableNumber.significant(deviations[at], 3),
                        percent(share(deviations, at)));
    }

    /// Each direction with its singular value, the standard deviation along it and the share of the variance.
    @Override
    public Table table(View view) {
        Table table = new Table("direction", "singular_value", "deviation", "share");
        Measurement.Spread spread = view.snapshot().measurements().spread();
        if (spread != null) {
            double[] deviations = deviations(spread);
            for (int k = 0; k < deviations.length; k++) {
                table.row(k + 1, spread.spectrum().singularValues()[k], deviations[k], share(deviations, k));
            }
        }
        return table;
    }
}
