package pushpull.paint.layer;

import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageScene;
import pushpull.snapshot.MinedPairs;

/// The pairs that the miner kept: those of the selected point with a ring round each partner, otherwise all as lines.
///
/// Solid is the same, dotted is different.
public final class MinedLayer {
    private static final double FAINT = 0.35;
    private static final double CLEAR = 0.9;
    private static final double RING = 9;

    private MinedLayer() {}

    public static void paintLines(StageScene scene, Pen pen) {
        MinedPairs picks = scene.picks();
        if (picks == null) {
            return;
        }
        Palette palette = scene.palette();
        Stroke positive = scene.hasSelection()
                ? new Stroke(Argb.faded(palette.net(), CLEAR), 1.25)
                : new Stroke(Argb.faded(palette.text2(), FAINT), 0.8);
        Stroke negative = positive.dashed(Dash.LIMIT);
        Sphere ball = Sphere.of(scene);
        for (int i = 0; i < picks.size(); i++) {
            int anchor = picks.anchors()[i];
            int partner = picks.partners()[i];
            if (scene.hasSelection() && anchor != scene.selected()) {
                continue;
            }
            Stroke stroke = picks.positive()[i] ? positive : negative;
            if (ball != null) {
                ball.arc(pen, anchor, partner, stroke);
            } else {
                pen.line(scene.x(anchor), scene.y(anchor), scene.x(partner), scene.y(partner), stroke);
            }
        }
    }

    public static void paintRings(StageScene scene, Pen pen) {
        MinedPairs picks = scene.picks();
        if (picks == null || !scene.hasSelection()) {
            return;
        }
        Stroke positive = new Stroke(scene.palette().net(), 1.25);
        Stroke negative = positive.dashed(new Dash(2, 2));
        for (int i = 0; i < picks.size(); i++) {
            if (picks.anchors()[i] == scene.selected()) {
                int partner = picks.partners()[i];
                pen.circle(scene.x(partner), scene.y(partner), RING, picks.positive()[i] ? positive : negative);
            }
        }
    }
}
