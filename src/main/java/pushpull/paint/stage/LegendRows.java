package pushpull.paint.stage;

import java.util.ArrayList;
import java.util.List;
import pushpull.data.Points;
import pushpull.paint.Argb;
import pushpull.paint.Arrow;
import pushpull.paint.Dash;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.layer.FieldLayer;
import pushpull.paint.layer.GivenLabelLayer;
import pushpull.paint.layer.MistakenPairLayer;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.settings.Texts;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.snapshot.MinedPairs;

/// The rows of the legend below the classes: a mark and a word for everything shown, and nothing else.
final class LegendRows {
    private static final Texts TEXTS = Texts.bundle("paint");

    private final StageScene scene;
    private final Palette palette;
    private final List<Row> rows = new ArrayList<>();

    /// @param key of its words
    /// @param icon draws the mark between two places, at a height
    record Row(String key, Icon icon, String text) {}

    @FunctionalInterface
    interface Icon {
        void draw(Pen pen, double from, double to, double y);
    }

    private LegendRows(StageScene scene) {
        this.scene = scene;
        palette = scene.palette();
    }

    static List<Row> of(StageScene scene) {
        LegendRows legend = new LegendRows(scene);
        legend.points();
        legend.forces();
        legend.picks();
        legend.auxiliary();
        legend.found();
        return legend.rows;
    }

    private void add(String key, Icon icon) {
        rows.add(new Row(key, icon, TEXTS.get("legend." + key)));
    }

    private void points() {
        Points points = scene.snapshot().points();
        if (scene.shows(StageLayer.POINTS) && points.training().length < points.size()) {
            add("heldOut", mark(Glyph.DISC, 5, palette.text3(), true));
        }
        if (scene.shows(StageLayer.POINTS) && GivenLabelLayer.isShown(scene)) {
            add("given", (pen, from, to, y) -> GivenLabelLayer.sample(pen, palette, (from + to) / 2 - 2, y + 2));
        }
        boolean outsiders = scene.snapshot().batch().length < points.training().length;
        if (scene.shows(StageLayer.POINTS) && outsiders && scene.dimsOutsiders()) {
            add("dimmed", mark(Glyph.DISC, 5, Argb.faded(palette.text3(), 0.45), false));
        }
        if (scene.shows(StageLayer.CENTROIDS)) {
            add("centroid", this::centroid);
        }
    }

    private void forces() {
        boolean focused = scene.focus() != null;
        if (focused && scene.shows(StageLayer.FORCES)) {
            add("pull", arrow(palette.pull(), 2, Dash.SOLID, Arrow.Head.FILLED));
            add("push", arrow(palette.push(), 2, Dash.PUSH, Arrow.Head.OPEN));
        }
        if (focused && scene.shows(StageLayer.FORCES) && MistakenPairLayer.isShown(scene)) {
            add("mistaken", (pen, from, to, y) -> MistakenPairLayer.sample(pen, palette, from, to, y));
        }
        if (scene.shows(StageLayer.NET)) {
            add(
                    "net",
                    focused
                            ? arrow(palette.net(), 3, Dash.SOLID, Arrow.Head.FILLED)
                            : arrow(palette.text3(), 1.1, Dash.SOLID, Arrow.Head.FILLED));
        }
        if (scene.shows(StageLayer.MARGIN) && scene.hasSelection() && scene.marginRadius() > 0) {
            add(scene.hasGap() ? "gap" : scene.hasMargin() ? "margin" : "reach", this::arc);
        }
    }

    private void picks() {
        MinedPairs picks = scene.picks();
        if (picks != null && picks.size() > 0) {
            add("picked.same", line(new Stroke(palette.net(), 1.25)));
            add("picked.different", line(new Stroke(palette.net(), 1.25, Dash.LIMIT, Halo.NONE)));
        }
    }

    private void auxiliary() {
        AuxiliaryEmbeddings auxiliary = scene.snapshot().auxiliary();
        if (scene.shows(StageLayer.PROXIES) && auxiliary.proxies().rows() > 0) {
            Halo rim = new Halo(1.5, palette.text1());
            Mark proxy = new Mark(Glyph.DISC, 6, palette.text3(), rim);
            add("proxy", (pen, from, to, y) -> pen.mark((from + to) / 2, y, proxy));
        }
        if (scene.shows(StageLayer.QUEUE) && auxiliary.memory().rows() > 0) {
            add("queue", (pen, from, to, y) -> {
                for (int i = 0; i < 3; i++) {
                    int ink = Argb.faded(palette.text2(), 0.8 - 0.27 * i);
                    pen.mark(from + 4 + 7 * i, y, new Mark(Glyph.DISC, 2.5, ink, Halo.NONE));
                }
            });
        }
        if (scene.shows(StageLayer.MOMENTUM) && auxiliary.targets().rows() > 0) {
            add("momentum", joined(3.5, true));
        }
        if (scene.shows(StageLayer.VIEWS) && auxiliary.views().rows() > 0) {
            add("view", joined(2.5, false));
        }
    }

    private void found() {
        if (FieldLayer.of(scene) != null) {
            add("field", arrow(palette.text2(), 1.1, Dash.SOLID, Arrow.Head.FILLED));
            add("dead", (pen, from, to, at) -> pen.disc((from + to) / 2, at, 1.6, palette.text3()));
        }
        if (scene.shows(StageLayer.REGIONS) && scene.snapshot().maps().hasStage()) {
            add("regions", this::swatch);
        }
    }

    /// The ground of two classes, side by side.
    private void swatch(Pen pen, double from, double to, double at) {
        double middle = Math.rint((from + to) / 2);
        pen.rectangle(from, at - 6, middle - from, 12, Argb.faded(palette.ofClass(0), 0.35));
        pen.rectangle(middle, at - 6, to - middle, 12, Argb.faded(palette.ofClass(1), 0.35));
    }

    private Icon mark(Glyph glyph, double radius, int ink, boolean hollow) {
        return (pen, from, to, y) -> pen.mark((from + to) / 2, y, new Mark(glyph, radius, ink, Halo.NONE, hollow));
    }

    private void centroid(Pen pen, double from, double to, double y) {
        pen.mark((from + to) / 2, y, new Mark(Glyph.DISC, 7, palette.text3(), Halo.NONE, true));
        pen.disc((from + to) / 2, y, 2, palette.text1());
    }

    private Icon line(Stroke stroke) {
        return (pen, from, to, y) -> pen.line(from, y, to, y, stroke);
    }

    private Icon joined(double radius, boolean hollow) {
        return (pen, from, to, y) -> {
            pen.line(from + 4, y, to - 3, y, new Stroke(palette.text3(), 0.9));
            pen.mark(from + 4, y, new Mark(Glyph.DISC, 4.5, palette.text3(), Halo.NONE));
            pen.mark(to - 3, y, new Mark(Glyph.DISC, radius, palette.text3(), Halo.NONE, hollow));
        };
    }

    private Icon arrow(int ink, double width, Dash dash, Arrow.Head head) {
        Arrow arrow = new Arrow(new Stroke(ink, width).dashed(dash), head, 8);
        return (pen, from, to, at) -> pen.arrow(from, at, to, at, arrow);
    }

    private void arc(Pen pen, double from, double to, double at) {
        int steps = 16;
        double[] xy = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double angle = Math.PI * (0.15 + 0.7 * i / steps);
            xy[2 * i] = (from + to) / 2 + 12 * Math.cos(angle);
            xy[2 * i + 1] = at + 8 - 12 * Math.sin(angle);
        }
        pen.polyline(xy, steps + 1, new Stroke(palette.net(), 1.25));
    }
}
