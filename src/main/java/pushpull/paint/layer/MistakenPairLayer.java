package pushpull.paint.layer;

import pushpull.paint.Halo;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.snapshot.explanation.PointForces;

/// Pairs of the selected point that the run takes for the same although their classes differ, or the other way round: a
/// small cross on the line, beside the partner.
public final class MistakenPairLayer {
    private static final double ARM = 3.5;
    private static final double BESIDE = 14;

    private MistakenPairLayer() {}

    public static void paint(StageScene scene, Pen pen) {
        PointForces focus = scene.focus();
        if (focus == null || !scene.shows(StageLayer.FORCES)) {
            return;
        }
        Stroke stroke = stroke(scene.palette());
        for (int k = 0; k < focus.partners().length; k++) {
            if (isMarked(scene, focus, k)) {
                double x = scene.x(focus.partners()[k]);
                double y = scene.y(focus.partners()[k]);
                double dx = scene.x(focus.point()) - x;
                double dy = scene.y(focus.point()) - y;
                double aside = Math.min(0.5, BESIDE / Math.max(1, Math.hypot(dx, dy)));
                cross(pen, x + aside * dx, y + aside * dy, stroke);
            }
        }
    }

    /// Whether any pair has such a mark.
    public static boolean isShown(StageScene scene) {
        PointForces focus = scene.focus();
        for (int k = 0; focus != null && k < focus.partners().length; k++) {
            if (isMarked(scene, focus, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarked(StageScene scene, PointForces focus, int k) {
        return focus.magnitudes()[k] != 0
                && scene.snapshot().isMistaken(focus.point(), focus.partners()[k], focus.positive()[k]);
    }

    /// How it looks in a legend.
    public static void sample(Pen pen, Palette palette, double from, double to, double y) {
        pen.line(from, y, to, y, new Stroke(palette.text3(), 1));
        cross(pen, (from + to) / 2, y, stroke(palette));
    }

    private static Stroke stroke(Palette palette) {
        return new Stroke(palette.text1(), 1.5).with(new Halo(1, palette.stage()));
    }

    private static void cross(Pen pen, double x, double y, Stroke stroke) {
        pen.line(x - ARM, y - ARM, x + ARM, y + ARM, stroke);
        pen.line(x - ARM, y + ARM, x + ARM, y - ARM, stroke);
    }
}
