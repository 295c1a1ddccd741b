package pushpull.paint.chart;

import java.util.Arrays;
import java.util.List;
import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Ticks;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.LossBound;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;

/// The loss of every step so far, with marks where settings were changed.
public record LossTimeline() implements Chart {
    private static final long SHORTEST = 200;
    /// Up to this step a loss may still fall to nothing.
    private static final int SETTLED = 12;
    /// Losses that stay above this part of the greatest are far from 0.
    private static final double FAR = 0.6;
    /// The axis then begins at this part of the greatest, or lower.
    private static final double NEAR = 0.8;
    private static final double AREA = 0.08;
    private static final double BRANCH = 0.55;
    private static final int MOST = 6;
    /// Losses of other branches are shown up to this many times the greatest of this branch.
    private static final double MUCH = 4;

    @Override
    public String key() {
        return "loss";
    }

    @Override
    public String title() {
        return TEXTS.get("loss.y");
    }

    @Override
    public String sentence() {
        return "";
    }

    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        double greatest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double loss : snapshot.history().losses()) {
            if (Double.isFinite(loss)) {
                greatest = Math.max(greatest, loss);
                least = Math.min(least, loss);
            }
        }
        double own = greatest;
        boolean settled = snapshot.history().losses().length >= SETTLED;
        double low = least <= 0 ? least : settled ? start(least, greatest, before.lowY()) : 0;
        for (Navigation.Line line : snapshot.history().navigation().others()) {
            for (double loss : line.curve().losses()) {
                greatest = loss <= MUCH * own ? Math.max(greatest, loss) : greatest;
            }
        }
        return new Extent(Ticks.atLeast(Math.max(SHORTEST, reached(snapshot))), greatest, low).heldFrom(before);
    }

    /// The start of an axis of positive losses: 0, or if they all stay far above it, a round value below them; the
    /// start before is kept as long as it still fits.
    static double start(double least, double greatest, double before) {
        if (!(least > FAR * greatest) || Double.isInfinite(least)) {
            return 0;
        }
        double step = Ticks.atLeast(greatest / STEPS);
        double round = step * Math.floor(Math.min(least, NEAR * greatest) / step);
        return before > 0 && before <= least && round - before <= step ? before : round;
    }

    private static long reached(Snapshot snapshot) {
        Navigation navigation = snapshot.history().navigation();
        return Math.max(snapshot.step(), Math.max(navigation.end(), navigation.goal()));
    }

    /// The recorded step at a place; the nearest if there is none.
    public static long stepAt(View view, double x) {
        long step = Math.round(plot(view).x().value(x));
        return Math.clamp(
                step,
                0,
                Math.max(
                        view.snapshot().step(),
                        view.snapshot().history().navigation().end()));
    }

    private static Plot plot(View view) {
        Extent extent = view.extent();
        return new Plot(
                new Axis(0, extent.x(), 36, view.width() - 16),
                new Axis(extent.lowY(), extent.y(), view.height() - 20, 24));
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        Plot plot = plot(view);
        pen.clear(palette.background());
        plot.ticks(pen, palette);
        pen.text(7, 15, TEXTS.get("loss.y"), new TextStyle(FontFace.REGULAR, 11, palette.text3()));
        History history = view.snapshot().history();
        floor(plot, view.snapshot(), pen, palette);
        branches(plot, history, pen, palette);
        TimelineMarks.paint(history.marks(), plot, pen, palette);
        curve(plot, history, view.snapshot().step(), pen, palette);
        goal(plot, history, pen, palette);
        double now = plot.x().at(view.snapshot().step());
        double loss = view.snapshot().loss();
        pen.line(now, plot.y().to() - 6, now, plot.y().from(), new Stroke(palette.net(), 1.5));
        if (Double.isFinite(loss)) {
            pen.disc(now, plot.y().at(loss), 6, palette.background());
            pen.disc(now, plot.y().at(loss), 4.5, palette.net());
        }
    }

    /// The lower bound of the loss, if it is known and in sight.
    private static void floor(Plot plot, Snapshot snapshot, Pen pen, Palette palette) {
        LossBound bound = LossBound.of(snapshot);
        double y = plot.y().at(bound.value());
        if (bound.isTelling() && plot.y().covers(y)) {
            pen.line(plot.x().from(), y, plot.x().to(), y, new Stroke(palette.text3(), 1).dashed(Dash.LIMIT));
        }
    }

    /// The step that the run is seeking.
    private static void goal(Plot plot, History history, Pen pen, Palette palette) {
        if (history.navigation().isUnderWay()) {
            double x = plot.x().at(history.navigation().goal());
            pen.line(x, plot.y().to() - 6, x, plot.y().from(), new Stroke(palette.net(), 1).dashed(Dash.PUSH));
        }
    }

    /// The other branches from where they leave their parents; what does not fit is cut off.
    private static void branches(Plot plot, History history, Pen pen, Palette palette) {
        Stroke faint = new Stroke(Argb.faded(palette.text3(), BRANCH), 1);
        for (Navigation.Line line : history.navigation().others()) {
            double[] xy = new double[2 * line.curve().steps().length];
            int count = 0;
            for (int i = 0; i < line.curve().steps().length; i++) {
                long step = line.curve().steps()[i];
                if (step >= line.from() && step <= plot.x().high()) {
                    double loss = line.curve().losses()[i];
                    xy[2 * count] = plot.x().at(step);
                    xy[2 * count++ + 1] = plot.y()
                            .at(Math.clamp(loss, plot.y().low(), plot.y().high()));
                }
            }
            pen.polyline(xy, count, faint);
        }
    }

    private static void curve(Plot plot, History history, long now, Pen pen, Palette palette) {
        int all = history.steps().length;
        int n = history.until(now);
        double[] xy = new double[2 * all + 4];
        for (int i = 0; i < all; i++) {
            xy[2 * i] = plot.x().at(history.steps()[i]);
            xy[2 * i + 1] = plot.y().at(history.losses()[i]);
        }
        int ahead = Math.max(0, n - 1);
        if (all - ahead > 1 && all > n) {
            Stroke dotted = new Stroke(palette.text3(), 1.25).dashed(Dash.LIMIT);
            pen.polyline(Arrays.copyOfRange(xy, 2 * ahead, 2 * all), all - ahead, dotted);
        }
        if (n > 1) {
            pen.polyline(xy, n, new Stroke(palette.net(), 1.5));
            xy[2 * n] = xy[2 * n - 2];
            xy[2 * n + 1] = plot.y().from();
            xy[2 * n + 2] = xy[0];
            xy[2 * n + 3] = plot.y().from();
            pen.polygon(xy, n + 2, Argb.faded(palette.net(), AREA));
        }
    }

    @Override
    public String readout(View view, double x, double y) {
        Plot plot = plot(view);
        History history = view.snapshot().history();
        if (!plot.x().covers(x) || history.steps().length == 0) {
            return "";
        }
        int nearest = nearest(history, plot.x().value(x));
        String loss = ReadableNumber.four(history.losses()[nearest]);
        StringBuilder words = new StringBuilder(TEXTS.get("loss.readout", history.steps()[nearest], loss));
        List<History.Mark> marks = TimelineMarks.near(history.marks(), plot.x(), x);
        for (History.Mark mark : marks.subList(0, Math.min(MOST, marks.size()))) {
            words.append('\n').append(TEXTS.get("loss.mark", mark.step(), ChangeText.of(mark)));
        }
        if (marks.size() > MOST) {
            words.append('\n').append(TEXTS.get("legend.more", marks.size() - MOST));
        }
        return words.toString();
    }

    /// The entry whose step is nearest to the given one.
    static int nearest(History history, double step) {
        int nearest = 0;
        for (int i = 1; i < history.steps().length; i++) {
            nearest = Math.abs(history.steps()[i] - step) < Math.abs(history.steps()[nearest] - step) ? i : nearest;
        }
        return nearest;
    }

    @Override
    public Table table(View view) {
        return LossChart.table(view.snapshot().history());
    }
}
