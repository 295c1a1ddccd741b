package pushpull.paint.layer;

import java.util.stream.IntStream;
import pushpull.data.Points;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageScene;

/// The label that a point was given, if it is not that of its class: a small outline beside its mark, or a ring
/// around a mark that is too small to stand beside.
public final class GivenLabelLayer {
    private static final double SHARE = 0.7;
    private static final double ASIDE = 1.25;
    private static final double HALO = 1.25;
    /// Smaller marks leave no room for another.
    private static final double LEAST = 3;
    private static final double RING = 1.7;

    private GivenLabelLayer() {}

    /// @param radius of the points' marks
    /// @param ground on which they stand
    static void paint(StageScene scene, Pen pen, double radius, int ground) {
        Palette palette = scene.palette();
        for (int i = 0; i < scene.snapshot().points().size(); i++) {
            if (!scene.snapshot().isMislabelled(i)) {
                continue;
            }
            int given = scene.snapshot().givenLabel(i);
            if (radius < LEAST) {
                Stroke ring = new Stroke(palette.ofClass(given), 1).with(new Halo(0.5, ground));
                pen.circle(scene.x(i), scene.y(i), RING * radius, ring);
            } else {
                Mark mark = mark(palette, given, radius, ground);
                pen.mark(scene.x(i) + ASIDE * radius, scene.y(i) - ASIDE * radius, mark);
            }
        }
    }

    private static Mark mark(Palette palette, int label, double radius, int ground) {
        return new Mark(Glyph.ofClass(label), SHARE * radius, palette.ofClass(label), new Halo(HALO, ground), true);
    }

    /// How it looks in a legend: a point of the second class under the label of the first.
    public static void sample(Pen pen, Palette palette, double x, double y) {
        double radius = 5;
        pen.mark(x, y, new Mark(Glyph.ofClass(1), radius, palette.ofClass(1), Halo.NONE));
        pen.mark(x + ASIDE * radius, y - ASIDE * radius, mark(palette, 0, radius, palette.stage()));
    }

    /// Whether any point of a run has such a mark.
    public static boolean isShown(StageScene scene) {
        Points points = scene.snapshot().points();
        return IntStream.range(0, points.size()).anyMatch(scene.snapshot()::isMislabelled);
    }
}
