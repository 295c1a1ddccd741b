package pushpull.paint.layer;

import pushpull.paint.Argb;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.scene.StageScene;
import pushpull.tensor.Norms;

/// The margin on the unit sphere: the cap of points nearer than it.
final class CapLayer {
    private static final double FILL = 0.06;
    private static final int ROUND = 120;

    private CapLayer() {}

    static void paint(Sphere sphere, Pen pen, int point, Stroke outline) {
        StageScene scene = sphere.scene();
        double radius = scene.marginRadius();
        if (!(radius < 2)) {
            return;
        }
        double angle = 2 * Math.asin(radius / 2);
        double[] place = scene.snapshot().embeddings().row(point);
        double[][] rim = rim(place, angle);
        if (point == scene.selected() && angle < Math.PI / 2) {
            pen.polygon(visible(sphere.space(), place, angle, rim), ROUND, Argb.faded(outline.ink(), FILL));
        }
        sphere.ring(pen, outline, i -> rim[i][0], i -> rim[i][1], i -> rim[i][2]);
    }

    /// The circle of points at an angle from one point.
    static double[][] rim(double[] point, double angle) {
        int least = Math.abs(point[0]) <= Math.abs(point[1]) ? 0 : 1;
        double[] helper = new double[3];
        helper[Math.abs(point[least]) <= Math.abs(point[2]) ? least : 2] = 1;
        double[] first = cross(point, helper);
        double length = Norms.of(first);
        for (int k = 0; k < 3; k++) {
            first[k] /= length;
        }
        double[] second = cross(point, first);
        double[][] rim = new double[ROUND + 1][3];
        for (int i = 0; i <= ROUND; i++) {
            for (int k = 0; k < 3; k++) {
                double out = Sphere.cosine(i) * first[k] + Sphere.sine(i) * second[k];
                rim[i][k] = Math.cos(angle) * point[k] + Math.sin(angle) * out;
            }
        }
        return rim;
    }

    /// The part of the cap on the near side: where its rim goes to the far side, the sphere's outline bounds it.
    private static double[] visible(SpaceProjection space, double[] point, double angle, double[]... rim) {
        double[] xy = new double[2 * ROUND];
        int behind = 0;
        int start = 0;
        for (int i = 0; i < ROUND; i++) {
            put(space, xy, i, space.across(rim[i]), space.up(rim[i]));
            boolean back = space.depth(rim[i]) < 0;
            behind += back ? 1 : 0;
            start = back && space.depth(rim[(i + ROUND - 1) % ROUND]) >= 0 ? i : start;
        }
        if (behind == ROUND && space.depth(point) < 0) {
            return new double[2 * ROUND];
        }
        double flat = Math.hypot(space.up(point), space.across(point));
        double toward = Math.atan2(space.up(point), space.across(point));
        double half = behind == ROUND ? Math.PI : Math.acos(Math.min(1, Math.cos(angle) / Math.max(flat, 1e-12)));
        double first = Math.atan2(space.up(rim[start]), space.across(rim[start]));
        double side = Math.signum(Math.IEEEremainder(first - toward, 2 * Math.PI));
        for (int k = 0; k < behind; k++) {
            double along = toward + side * half * (1 - 2.0 * k / Math.max(1, behind - 1));
            put(space, xy, (start + k) % ROUND, Math.cos(along), Math.sin(along));
        }
        return xy;
    }

    private static void put(SpaceProjection space, double[] xy, int at, double right, double up) {
        xy[2 * at] = space.screenX(0, 0, 0) + space.scale() * right;
        xy[2 * at + 1] = space.screenY(0, 0, 0) - space.scale() * up;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
