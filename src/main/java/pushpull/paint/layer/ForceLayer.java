package pushpull.paint.layer;

import pushpull.paint.Arrow;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Halo;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.camera.LegendRoom;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.settings.Texts;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;

/// The forces on the selected point: a line to each partner, and the sums as arrows.
public final class ForceLayer {
    private static final double SUM_WIDTH = 2.25;
    private static final double NET_WIDTH = 3;
    private static final double HALO = 1.5;
    private static final double SHORTEST = 3;
    /// The radius of the selected point's mark and of its halo.
    private static final double RIM = 8;
    private static final double LETTER = 5.6;
    private static final double BESIDE = 14;

    private ForceLayer() {}

    public static void paintPairs(StageScene scene, Pen pen) {
        PointForces focus = scene.focus();
        if (focus == null || !scene.shows(StageLayer.FORCES)) {
            return;
        }
        double greatest = 0;
        for (double magnitude : focus.magnitudes()) {
            greatest = Math.max(greatest, Math.abs(magnitude));
        }
        double x = scene.x(focus.point());
        double y = scene.y(focus.point());
        Sphere ball = Sphere.of(scene);
        for (int i = 0; i < focus.partners().length && greatest > 0; i++) {
            double magnitude = focus.magnitudes()[i];
            if (magnitude != 0) {
                Stroke line = line(scene, magnitude, Math.abs(magnitude) / greatest);
                if (ball != null) {
                    ball.arc(pen, focus.point(), focus.partners()[i], line);
                } else {
                    pen.line(x, y, scene.x(focus.partners()[i]), scene.y(focus.partners()[i]), line);
                }
            }
        }
    }

    /// The forces on something that is no point: a line to each partner, and the sums.
    static void paintFelt(StageScene scene, Pen pen, PointForces felt, Matrix place) {
        double x = scene.x(place, 0);
        double y = scene.y(place, 0);
        Sphere ball = Sphere.of(scene);
        double greatest = 0;
        for (double magnitude : felt.magnitudes()) {
            greatest = Math.max(greatest, Math.abs(magnitude));
        }
        for (int i = 0; i < felt.partners().length && greatest > 0; i++) {
            double magnitude = felt.magnitudes()[i];
            if (magnitude != 0) {
                Stroke line = line(scene, magnitude, Math.abs(magnitude) / greatest);
                if (ball != null) {
                    ball.arc(pen, place.row(0), felt.partners()[i], line);
                } else {
                    pen.line(x, y, scene.x(felt.partners()[i]), scene.y(felt.partners()[i]), line);
                }
            }
        }
        paintSums(scene, pen, felt, x, y);
    }

    private static Stroke line(StageScene scene, double magnitude, double share) {
        Palette palette = scene.palette();
        return magnitude > 0
                ? scene.theme().pair(palette.pull(), share)
                : scene.theme().pair(palette.push(), share).dashed(Dash.PUSH);
    }

    public static void paintSums(StageScene scene, Pen pen) {
        PointForces focus = scene.focus();
        if (focus != null) {
            paintSums(scene, pen, focus, scene.x(scene.selected()), scene.y(scene.selected()));
        }
    }

    private static void paintSums(StageScene scene, Pen pen, PointForces forces, double x, double y) {
        ForceBalance balance = ForceBalance.of(forces);
        Palette palette = scene.palette();
        if (scene.shows(StageLayer.NET)) {
            sum(scene, pen, balance.net(), arrow(scene, palette.net(), NET_WIDTH, Arrow.Head.FILLED), x, y);
        }
        if (scene.shows(StageLayer.FORCES)) {
            sum(scene, pen, balance.pull(), arrow(scene, palette.pull(), SUM_WIDTH, Arrow.Head.FILLED), x, y);
            sum(scene, pen, balance.push(), arrow(scene, palette.push(), SUM_WIDTH, Arrow.Head.OPEN), x, y);
        }
    }

    /// Notes that a selected point is outside the batch, and what its forces are then.
    public static void nameOutsider(StageScene scene, Pen pen) {
        PointForces focus = scene.focus();
        if (focus != null && focus.outside()) {
            String words = Texts.bundle("paint").get("outside");
            double length = LETTER * words.length();
            double right = scene.x(focus.point()) + BESIDE;
            double x = right + length < scene.width() - LegendRoom.WIDTH ? right : right - 2 * BESIDE - length;
            double y = scene.y(focus.point()) - BESIDE;
            TextStyle style =
                    new TextStyle(FontFace.REGULAR, 11, scene.palette().text1());
            pen.rectangle(x - 3, y - 12, length + 6, 16, scene.palette().stage());
            pen.text(x, y, words, style);
        }
    }

    private static Arrow arrow(StageScene scene, int ink, double width, Arrow.Head head) {
        return new Arrow(
                new Stroke(ink, width).with(new Halo(HALO, scene.palette().stage())), head);
    }

    /// The arrow starts at the rim of the point's mark if that leaves the head whole; its tip is given by the force.
    private static void sum(StageScene scene, Pen pen, double[] force, Arrow arrow, double... at) {
        double dx = scene.forces().pixels(scene.projection().across(force));
        double dy = scene.forces().pixels(scene.projection().up(force));
        double length = Math.hypot(dx, dy);
        if (length >= SHORTEST) {
            double hidden = Math.clamp(length - arrow.length(), 0, RIM) / length;
            pen.arrow(at[0] + hidden * dx, at[1] - hidden * dy, at[0] + dx, at[1] - dy, arrow);
        }
    }
}
