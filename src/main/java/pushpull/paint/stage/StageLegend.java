package pushpull.paint.stage;

import java.util.List;
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
    private double width = NARROWEST;
    private double y;

    private StageLegend(StageScene scene, Pen pen) {
        this.scene = scene;
        this.pen = pen;
        palette = scene.palette();
        words = new TextStyle(FontFace.REGULAR, 12, palette.text2());
    }

    static void paint(StageScene scene, Pen pen) {
        new StageLegend(scene, pen).paint();
    }

    private void paint() {
        Points points = scene.snapshot().points();
        List<LegendRows.Row> rows = LegendRows.of(scene, pen);
        boolean scaled = scene.shows(StageLayer.NET) || scene.focus() != null && scene.shows(StageLayer.FORCES);
        int below = rows.size() + (scaled ? 2 : 1);
        int room = (int) (TALLEST * scene.height() / ROW) - below - 1;
        int classes = Math.min(points.classes(), Math.clamp(room, 0, MOST_CLASSES));
        boolean more = points.classes() > classes;
        double height = (classes + (more ? 1 : 0) + below) * ROW + GAP + PADDING + BOTTOM;
        for (LegendRows.Row row : rows) {
            width = Math.max(width, width(row.text()));
        }
        String scale = TEXTS.get("legend.scale", scene.forces().number());
        LengthScale ruler = LengthScale.of(scene.projection());
        String length = TEXTS.get("legend.length", ruler.number());
        double beside = PADDING + ForceScale.CENTIMETRE + AFTER_BAR;
        int figures = Math.max(length.length(), scaled ? scale.length() : 0);
        width = Math.max(width, beside + FIGURE * figures + RIGHT);
        double left = scene.width() - width;
        double top = scene.height() - height;
        pen.rectangle(left, top, width - RIGHT, height, palette.stage());
        y = top + PADDING / 2 + ROW / 2;
        for (int label = 0; label < classes; label++) {
            Halo none = Halo.NONE;
            pen.mark(left + PADDING + ICON / 2, y, new Mark(Glyph.ofClass(label), 5, palette.ofClass(label), none));
            word(left, shortened(PointNames.ofClass(points, label)));
        }
        if (more) {
            word(left, TEXTS.get("legend.more", points.classes() - classes));
        }
        y += GAP;
        for (LegendRows.Row row : rows) {
            row.icon().draw(left + PADDING, left + PADDING + ICON, y);
            word(left, row.text());
        }
        bar(left + PADDING, ruler.pixels(), length);
        if (scaled) {
            bar(left + PADDING, ForceScale.CENTIMETRE, scale);
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
