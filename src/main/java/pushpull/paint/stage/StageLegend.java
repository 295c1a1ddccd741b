package pushpull.paint.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pushpull.data.PointNames;
import pushpull.data.Points;
import pushpull.paint.FontFace;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.settings.Texts;

/// The legend in the bottom right corner: marks and words, a bar for lengths and, a centimetre long, one for the
/// arrows.
///
/// It stands on the stage's ground, so that no line crosses its text.
public final class StageLegend {
    private static final double ROW = 20;
    private static final double GAP = 8;
    private static final double ICON = 22;
    private static final double PADDING = 8;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 12;
    private static final int MOST_CLASSES = 10;
    private static final double LETTER = 6;
    /// All digits are as wide as the widest.
    private static final double FIGURE = 6.5;
    private static final double NARROWEST = 130;
    private static final double AFTER_ICON = 9;
    private static final double AFTER_BAR = 12;
    /// The share of the stage's height that it may take.
    private static final double TALLEST = 0.8;

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
        words = new TextStyle(FontFace.REGULAR, 12, palette.text2());
    }

    static void paint(StageScene scene, Pen pen) {
        new StageLegend(scene, pen).paint(Plan.of(scene));
    }

    /// The bars alone: what a length and an arrow stand for on a stage whose marks another explains.
    static void paintScales(StageScene scene, Pen pen) {
        new StageLegend(scene, pen).paint(Plan.ofScales(scene));
    }

    /// The key of the row at a place, as in `legend.pull`; empty if there is none.
    public static Optional<String> at(StageScene scene, double x, double y) {
        Plan plan = Plan.of(scene);
        double row = y - plan.top() - PADDING / 2;
        boolean inside = x >= plan.left() && x < scene.width() - RIGHT && row >= 0;
        if (!inside) {
            return Optional.empty();
        }
        List<String> keys = plan.keys();
        int heads = plan.classes + (plan.more ? 1 : 0);
        double below = row - heads * ROW - GAP;
        int index = row < heads * ROW ? (int) (row / ROW) : below < 0 ? -1 : heads + (int) (below / ROW);
        return index < 0 || index >= keys.size() ? Optional.empty() : Optional.of(keys.get(index));
    }

    /// The keys of all rows, from the top.
    public static List<String> keys(StageScene scene) {
        return Plan.of(scene).keys();
    }

    /// What the legend shows, and where.
    ///
    /// @param classes how many have a row
    /// @param more whether there are others
    /// @param scaled whether there is a bar for forces
    private record Plan(
            StageScene scene,
            List<LegendRows.Row> rows,
            int classes,
            boolean more,
            boolean scaled,
            LengthScale ruler,
            double width) {
        static Plan of(StageScene scene) {
            Points points = scene.snapshot().points();
            List<LegendRows.Row> rows = LegendRows.of(scene);
            boolean scaled = scene.shows(StageLayer.NET) || scene.focus() != null && scene.shows(StageLayer.FORCES);
            int below = rows.size() + (scaled ? 2 : 1);
            int room = (int) (TALLEST * scene.height() / ROW) - below - 1;
            int classes = Math.min(points.classes(), Math.clamp(room, 0, MOST_CLASSES));
            LengthScale ruler = LengthScale.of(scene.projection());
            double widest = NARROWEST;
            for (LegendRows.Row row : rows) {
                widest = Math.max(widest, StageLegend.width(row.text()));
            }
            int figures = Math.max(length(ruler).length(), scaled ? scale(scene).length() : 0);
            double beside = PADDING + ForceScale.CENTIMETRE + AFTER_BAR;
            double width = Math.max(widest, beside + FIGURE * figures + RIGHT);
            return new Plan(scene, rows, classes, points.classes() > classes, scaled, ruler, width);
        }

        static Plan ofScales(StageScene scene) {
            Plan whole = of(scene);
            return new Plan(scene, List.of(), 0, false, whole.scaled, whole.ruler, NARROWEST);
        }

        List<String> keys() {
            List<String> keys = new ArrayList<>(Collections.nCopies(classes, "class"));
            if (more) {
                keys.add("more");
            }
            rows.forEach(row -> keys.add(row.key()));
            keys.add("length");
            if (scaled) {
                keys.add("scale");
            }
            return keys;
        }

        double height() {
            return keys().size() * ROW + GAP + PADDING + BOTTOM;
        }

        double left() {
            return scene.width() - width;
        }

        double top() {
            return scene.height() - height();
        }
    }

    private static String scale(StageScene scene) {
        return TEXTS.get("legend.scale", scene.forces().number());
    }

    private static String length(LengthScale ruler) {
        return TEXTS.get("legend.length", ruler.number());
    }

    private void paint(Plan plan) {
        Points points = scene.snapshot().points();
        double left = plan.left();
        pen.rectangle(left, plan.top(), plan.width - RIGHT, plan.height(), palette.stage());
        y = plan.top() + PADDING / 2 + ROW / 2;
        for (int label = 0; label < plan.classes; label++) {
            Halo none = Halo.NONE;
            pen.mark(left + PADDING + ICON / 2, y, new Mark(Glyph.ofClass(label), 5, palette.ofClass(label), none));
            word(left, shortened(PointNames.ofClass(points, label)));
        }
        if (plan.more) {
            word(left, TEXTS.get("legend.more", points.classes() - plan.classes));
        }
        y += GAP;
        for (LegendRows.Row row : plan.rows) {
            row.icon().draw(pen, left + PADDING, left + PADDING + ICON, y);
            word(left, row.text());
        }
        bar(left + PADDING, plan.ruler.pixels(), length(plan.ruler));
        if (plan.scaled) {
            bar(left + PADDING, ForceScale.CENTIMETRE, scale(scene));
        }
    }

    /// The width of a row of marks and words, up to the stage's edge.
    static double width(String text) {
        return PADDING + ICON + AFTER_ICON + LETTER * text.length() + RIGHT + 2;
    }

    private static String shortened(String name) {
        return name.length() <= 11 ? name : name.substring(0, 10) + "…";
    }

    private void word(double left, String text) {
        pen.text(left + PADDING + ICON + AFTER_ICON, y + 4, text, words);
        y += ROW;
    }

    /// A bar and what its length stands for.
    private void bar(double start, double length, String text) {
        Stroke line = new Stroke(palette.text2(), 1);
        pen.rule(start, y, start + length, y, line);
        pen.rule(start, y - 3, start, y + 3, line);
        pen.rule(start + length, y - 3, start + length, y + 3, line);
        pen.text(start + ForceScale.CENTIMETRE + AFTER_BAR, y + 4, text, words);
        y += ROW;
    }
}
