package pushpull.paint.chart;

import java.util.Arrays;
import java.util.Locale;
import pushpull.paint.Dash;
import pushpull.paint.Face;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Ink;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Ticks;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.train.Experiment;
import pushpull.train.History;
import pushpull.train.PointMarks;
import pushpull.train.Snapshot;

/// The loss of every step so far, with marks where settings were changed.
public record LossTimeline() implements Chart {
    private static final Texts TEXTS = Texts.bundle("paint");
    private static final long SHORTEST = 200;
    private static final double AREA = 0.08;
    private static final double LETTER = 6.4;

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
        double least = 0;
        for (double loss : snapshot.history().losses()) {
            if (Double.isFinite(loss)) {
                greatest = Math.max(greatest, loss);
                least = Math.min(least, loss);
            }
        }
        return new Extent(Ticks.atLeast(Math.max(SHORTEST, reached(snapshot))), greatest, least).heldFrom(before);
    }

    private static long reached(Snapshot snapshot) {
        return Math.max(snapshot.step(), snapshot.history().reach().end());
    }

    /// The recorded step at a place, the nearest where none is.
    public static long stepAt(View view, double x) {
        long step = Math.round(plot(view).x().value(x));
        return Math.clamp(step, 0, reached(view.snapshot()));
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
        pen.text(7, 15, TEXTS.get("loss.y"), new TextStyle(Face.REGULAR, 11, palette.text3()));
        History history = view.snapshot().history();
        marks(plot, history, pen, palette);
        curve(plot, history, view.snapshot().step(), pen, palette);
        double now = plot.x().at(view.snapshot().step());
        double loss = view.snapshot().loss();
        pen.line(now, plot.y().to() - 6, now, plot.y().from(), new Stroke(palette.net(), 1.5));
        if (Double.isFinite(loss)) {
            pen.disc(now, plot.y().at(loss), 6, palette.background());
            pen.disc(now, plot.y().at(loss), 4.5, palette.net());
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
            Stroke dotted = new Stroke(palette.net(), 1.5).dashed(Dash.LIMIT);
            pen.polyline(Arrays.copyOfRange(xy, 2 * ahead, 2 * all), all - ahead, dotted);
        }
        if (n > 1) {
            pen.polyline(xy, n, new Stroke(palette.net(), 1.5));
            xy[2 * n] = xy[2 * n - 2];
            xy[2 * n + 1] = plot.y().from();
            xy[2 * n + 2] = xy[0];
            xy[2 * n + 3] = plot.y().from();
            pen.polygon(xy, n + 2, Ink.faded(palette.net(), AREA));
        }
    }

    private static void marks(Plot plot, History history, Pen pen, Palette palette) {
        TextStyle words = new TextStyle(Face.REGULAR, 11, palette.text2());
        Mark diamond = new Mark(Glyph.DIAMOND, 3, palette.text2(), Halo.NONE);
        double free = 0;
        for (History.Mark mark : history.marks()) {
            double x = plot.x().at(mark.step());
            pen.line(x, 14, x, plot.y().from(), new Stroke(palette.text3(), 1));
            pen.mark(x, 9.5, diamond);
            String text = words(mark);
            double end = x + 9 + LETTER * text.length();
            if (x > free && end < plot.x().to()) {
                pen.text(x + 9, 13, text, words);
                free = end + 8;
            }
        }
    }

    /// `margin 1 → 1.5`: the name of the setting, and both values as the panel has them.
    public static String words(History.Mark mark) {
        if (PointMarks.isByHand(mark)) {
            return PointMarks.words(mark);
        }
        String name = Texts.words(mark.key().substring(mark.key().lastIndexOf('.') + 1));
        boolean known = !mark.before().isEmpty() && !mark.after().isEmpty();
        return known ? name + " " + shown(mark.key(), mark.before()) + " → " + shown(mark.key(), mark.after()) : name;
    }

    private static String shown(String key, String value) {
        Setting setting = Settings.find(Experiment.class, key);
        return switch (setting.kind()) {
            case FAMILY -> Texts.label(Settings.member(setting.family(), value).getClass());
            case CHOICE -> Texts.label((Enum<?>) setting.parse(value, key));
            case DOUBLE, INT, LONG, BOOLEAN, TEXT, INTS -> value.replace('-', '\u2212');
        };
    }

    @Override
    public String readout(View view, double x, double y) {
        Plot plot = plot(view);
        History history = view.snapshot().history();
        if (!plot.x().covers(x) || history.steps().length == 0) {
            return "";
        }
        int nearest = nearest(history, plot.x().value(x));
        String loss = String.format(Locale.ROOT, "%.4f", history.losses()[nearest]);
        return TEXTS.get("loss.readout", history.steps()[nearest], loss);
    }

    /// The entry whose step is nearest to one.
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
