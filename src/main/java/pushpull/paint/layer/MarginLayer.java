package pushpull.paint.layer;

import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.tensor.Matrix;

/// The margin, in its shape for the distance and the space of the points: round the selected point, and fainter round
/// the one under the pointer.
public final class MarginLayer {
    private static final double FILL = 0.035;
    private static final double HINT = 0.4;
    private static final double ARC = 2.5;
    /// The circle through the same one of a triplet, which ends where its margin begins.
    private static final double NEAR = 0.8;

    private static final int STEPS = 90;

    private MarginLayer() {}

    public static void paint(StageScene scene, Pen pen) {
        if (!scene.shows(StageLayer.MARGIN) || !(scene.marginRadius() > 0)) {
            return;
        }
        int ink = scene.palette().net();
        Stroke outline = new Stroke(ink, 1.25);
        if (scene.hasMargin() && !scene.hasGap() && scene.hovered() >= 0 && scene.hovered() != scene.selected()) {
            shape(scene, pen, scene.hovered(), outline.faded(HINT));
        }
        if (scene.hasSelection()) {
            shape(scene, pen, scene.selected(), outline);
        }
    }

    /// A ball; on the unit sphere or circle, a cap or an arc; for a distance of directions, a cone.
    private static void shape(StageScene scene, Pen pen, int point, Stroke outline) {
        Sphere sphere = Sphere.of(scene);
        if (sphere != null) {
            CapLayer.paint(sphere, pen, point, outline);
            return;
        }
        if (scene.hasConicMargin()) {
            ConeLayer.paint(scene, pen, point, outline);
            return;
        }
        double radius = scene.marginRadius() * scene.projection().scale();
        double x = scene.x(point);
        double y = scene.y(point);
        if (point == scene.selected()) {
            pen.disc(x, y, radius, Argb.faded(outline.ink(), FILL));
        }
        boolean arc = scene.isOnSphere() && scene.snapshot().embeddings().columns() == 2;
        if (arc && scene.marginRadius() < 2) {
            arc(scene, pen, point, new Stroke(outline.ink(), ARC));
        }
        pen.circle(x, y, radius, arc ? outline.faded(HINT) : outline);
        if (scene.innerRadius() > 0) {
            Stroke near = new Stroke(outline.ink(), NEAR).dashed(Dash.LIMIT);
            pen.circle(x, y, scene.innerRadius() * scene.projection().scale(), near);
        }
    }

    private static void arc(StageScene scene, Pen pen, int point, Stroke stroke) {
        Matrix places = scene.snapshot().embeddings();
        double middle = Math.atan2(places.get(point, 1), places.get(point, 0));
        double half = 2 * Math.asin(Math.min(1, scene.marginRadius() / 2));
        double[] xy = new double[2 * STEPS + 2];
        Matrix rim = rim(middle, half);
        for (int i = 0; i <= STEPS; i++) {
            xy[2 * i] = scene.x(rim, i);
            xy[2 * i + 1] = scene.y(rim, i);
        }
        pen.polyline(xy, STEPS + 1, stroke);
    }

    private static Matrix rim(double middle, double half) {
        double[] places = new double[2 * STEPS + 2];
        for (int i = 0; i <= STEPS; i++) {
            double angle = middle + half * (2.0 * i / STEPS - 1);
            places[2 * i] = Math.cos(angle);
            places[2 * i + 1] = Math.sin(angle);
        }
        return Matrix.owning(STEPS + 1, 2, places);
    }
}
