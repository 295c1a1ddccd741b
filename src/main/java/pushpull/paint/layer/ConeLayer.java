package pushpull.paint.layer;

import pushpull.paint.Argb;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageScene;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The margin under a distance of directions between points of different lengths: a wedge of the plane, or a cone of
/// space, with its tip at the origin.
final class ConeLayer {
    private static final double FILL = 0.035;
    private static final double FAINT = 0.3;
    /// The length of the cone relative to the longest point.
    private static final double BEYOND = 1.1;

    private static final int STEPS = 60;
    private static final int RIBS = 12;

    private ConeLayer() {}

    /// @param angle between the axis and the side
    /// @param reach the length to draw
    private record Cone(int point, double angle, double reach) {}

    static void paint(StageScene scene, Pen pen, int point, Stroke outline) {
        Matrix places = scene.snapshot().embeddings();
        double radius = scene.marginRadius();
        double length = Norms.of(places.row(point));
        if (!(radius < 2 && length > 0)) {
            return;
        }
        Cone cone = new Cone(point, 2 * Math.asin(radius / 2), BEYOND * longest(places));
        if (places.columns() == 2) {
            wedge(scene, pen, cone, outline);
        } else if (places.columns() == 3) {
            cone(scene, pen, cone, outline);
        }
    }

    private static double longest(Matrix places) {
        double longest = 0;
        for (int i = 0; i < places.rows(); i++) {
            longest = Math.max(longest, Norms.of(places.row(i)));
        }
        return longest;
    }

    private static void wedge(StageScene scene, Pen pen, Cone cone, Stroke outline) {
        Matrix places = scene.snapshot().embeddings();
        double middle = Math.atan2(places.get(cone.point(), 1), places.get(cone.point(), 0));
        double[] rim = new double[2 * STEPS + 6];
        for (int i = 0; i <= STEPS; i++) {
            double at = middle + cone.angle() * (2.0 * i / STEPS - 1);
            rim[2 * i + 2] = cone.reach() * Math.cos(at);
            rim[2 * i + 3] = cone.reach() * Math.sin(at);
        }
        double[] xy = onScreen(scene, Matrix.owning(STEPS + 3, 2, rim));
        if (cone.point() == scene.selected()) {
            pen.polygon(xy, STEPS + 2, Argb.faded(outline.ink(), FILL));
        }
        pen.line(xy[0], xy[1], xy[2], xy[3], outline);
        pen.line(xy[0], xy[1], xy[2 * STEPS + 2], xy[2 * STEPS + 3], outline);
    }

    private static void cone(StageScene scene, Pen pen, Cone cone, Stroke outline) {
        double[] unit = scene.snapshot().embeddings().row(cone.point());
        double length = Norms.of(unit);
        for (int k = 0; k < unit.length; k++) {
            unit[k] /= length;
        }
        double[][] rim = CapLayer.rim(unit, cone.angle());
        double[] flat = new double[3 * rim.length + 3];
        for (int i = 0; i < rim.length; i++) {
            for (int k = 0; k < 3; k++) {
                flat[3 * i + k] = cone.reach() * rim[i][k];
            }
        }
        double[] xy = onScreen(scene, Matrix.owning(rim.length + 1, 3, flat));
        int origin = 2 * rim.length;
        pen.polyline(xy, rim.length, outline);
        for (int i = 0; i < rim.length; i += rim.length / RIBS) {
            pen.line(xy[origin], xy[origin + 1], xy[2 * i], xy[2 * i + 1], outline.faded(FAINT));
        }
    }

    private static double[] onScreen(StageScene scene, Matrix places) {
        double[] xy = new double[2 * places.rows()];
        for (int i = 0; i < places.rows(); i++) {
            xy[2 * i] = scene.x(places, i);
            xy[2 * i + 1] = scene.y(places, i);
        }
        return xy;
    }
}
