package pushpull.paint;

import java.util.ArrayList;
import java.util.List;
import pushpull.data.Points;
import pushpull.settings.Texts;

/// The legend in the bottom right corner: marks and words, and the scale of the arrows beside a bar of a centimetre.
///
/// It stands on the stage's ground, so that no line crosses its text.
public final class StageLegend {
    /// The space that it takes to the left of the stage's right edge.
    public static final double WIDTH = 130;

    private static final double ROW = 20;
    private static final double GAP = 8;
    private static final double ICON = 22;
    private static final double PADDING = 8;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 12;
    private static final int MOST_CLASSES = 10;
    private static final Texts TEXTS = Texts.bundle("paint");

    private final StageScene scene;
    private final Pen pen;
    private final Palette palette;
    private final TextStyle words;
    private double y;

    private StageLegend(StageScene scene, Pen pen) {
        this.scene = scene;
        this.pen = pen;
        palette = scene.palette();
        words = new TextStyle(Face.REGULAR, 12, palette.text2());
    }

    static void paint(StageScene scene, Pen pen) {
        new StageLegend(scene, pen).paint();
    }

    /// How a class is called in a sentence: `class A`, but a longer name alone.
    public static String className(Points points, int label) {
        if (label < 0) {
            return TEXTS.get("class.none");
        }
        String name = points.classNames().get(label);
        return name.length() <= 2 ? TEXTS.get("class", name) : name;
    }

    private void paint() {
        Points points = scene.snapshot().points();
        int classes = Math.min(points.classes(), MOST_CLASSES);
        List<Row> rows = rows();
        boolean more = points.classes() > classes;
        double height = (classes + (more ? 1 : 0) + rows.size()) * ROW + (rows.isEmpty() ? 0 : GAP) + PADDING + BOTTOM;
        double left = scene.width() - WIDTH;
        double top = scene.height() - height;
        pen.rectangle(left, top, WIDTH - RIGHT, height, palette.stage());
        y = top + PADDING / 2 + ROW / 2;
        for (int label = 0; label < classes; label++) {
            Halo none = Halo.NONE;
            pen.mark(left + PADDING + ICON / 2, y, new Mark(Glyph.ofClass(label), 5, palette.ofClass(label), none));
            word(left, shortened(className(points, label)));
        }
        if (more) {
            word(left, TEXTS.get("legend.more", points.classes() - classes));
        }
        y += rows.isEmpty() ? 0 : GAP;
        for (Row row : rows) {
            row.icon().draw(left + PADDING, left + PADDING + ICON, y);
            word(left, row.text());
        }
    }

    private static String shortened(String name) {
        return name.length() <= 11 ? name : name.substring(0, 10) + "…";
    }

    private void word(double left, String text) {
        pen.text(left + PADDING + ICON + 9, y + 4, text, words);
        y += ROW;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        boolean focused = scene.focus() != null;
        if (focused && scene.shows(StageLayer.FORCES)) {
            rows.add(new Row(arrow(palette.pull(), 2, Dash.SOLID, Arrow.Head.FILLED), TEXTS.get("legend.pull")));
            rows.add(new Row(arrow(palette.push(), 2, Dash.PUSH, Arrow.Head.OPEN), TEXTS.get("legend.push")));
        }
        if (scene.shows(StageLayer.NET)) {
            Icon net = focused
                    ? arrow(palette.net(), 3, Dash.SOLID, Arrow.Head.FILLED)
                    : arrow(palette.text3(), 1.1, Dash.SOLID, Arrow.Head.FILLED);
            rows.add(new Row(net, TEXTS.get("legend.net")));
        }
        if (scene.shows(StageLayer.MARGIN) && scene.hasSelection() && scene.marginRadius() > 0) {
            rows.add(new Row(this::arc, TEXTS.get("legend.margin")));
        }
        if (scene.shows(StageLayer.NET) || focused && scene.shows(StageLayer.FORCES)) {
            rows.add(new Row(this::bar, TEXTS.get("legend.scale", scene.forces().number())));
        }
        return rows;
    }

    private Icon arrow(int ink, double width, Dash dash, Arrow.Head head) {
        Arrow arrow = new Arrow(new Stroke(ink, width).dashed(dash), head, 8);
        return (from, to, at) -> pen.arrow(from, at, to, at, arrow);
    }

    private void arc(double from, double to, double at) {
        int steps = 16;
        double[] xy = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double angle = Math.PI * (0.15 + 0.7 * i / steps);
            xy[2 * i] = (from + to) / 2 + 12 * Math.cos(angle);
            xy[2 * i + 1] = at + 8 - 12 * Math.sin(angle);
        }
        pen.polyline(xy, steps + 1, new Stroke(palette.net(), 1.25));
    }

    /// A centimetre long: it begins left of the icons where they are shorter.
    private void bar(double from, double to, double at) {
        double start = to - ForceScale.CENTIMETRE + 2;
        Stroke line = new Stroke(palette.text2(), 1);
        pen.rectangle(start - 3, at - ROW / 2, from - start + 3, ROW, palette.stage());
        pen.rule(start, at, start + ForceScale.CENTIMETRE, at, line);
        pen.rule(start, at - 3, start, at + 3, line);
        pen.rule(start + ForceScale.CENTIMETRE, at - 3, start + ForceScale.CENTIMETRE, at + 3, line);
    }

    private record Row(Icon icon, String text) {}

    @FunctionalInterface
    private interface Icon {
        void draw(double from, double to, double y);
    }
}
