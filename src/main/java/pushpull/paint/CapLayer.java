package pushpull.paint;

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
        double[][] rim = rim(scene.snapshot().embeddings().row(point), angle);
        if (point == scene.selected()) {
            pen.polygon(visible(sphere.space(), rim), ROUND + 1, Ink.faded(outline.ink(), FILL));
        }
        sphere.ring(pen, outline, i -> rim[i][0], i -> rim[i][1], i -> rim[i][2]);
    }

    /// The circle of points at an angle from one.
    private static double[][] rim(double[] point, double angle) {
        int least = Math.abs(point[0]) <= Math.abs(point[1]) ? 0 : 1;
        double[] helper = new double[3];
        helper[Math.abs(point[least]) <= Math.abs(point[2]) ? least : 2] = 1;
        double[] first = cross(point, helper);
        double length = ForceSplit.length(first);
        for (int k = 0; k < 3; k++) {
            first[k] /= length;
        }
        double[] second = cross(point, first);
        double[][] rim = new double[ROUND + 1][3];
        for (int i = 0; i <= ROUND; i++) {
            for (int k = 0; k < 3; k++) {
                double out = Math.cos(Sphere.angle(i)) * first[k] + Math.sin(Sphere.angle(i)) * second[k];
                rim[i][k] = Math.cos(angle) * point[k] + Math.sin(angle) * out;
            }
        }
        return rim;
    }

    /// The part of the cap on the near side: where its rim goes behind, the sphere's outline bounds it.
    private static double[] visible(Space space, double[]... rim) {
        double[] xy = new double[2 * rim.length];
        double middleX = space.screenX(0, 0, 0);
        double middleY = space.screenY(0, 0, 0);
        for (int i = 0; i < rim.length; i++) {
            double dx = space.screenX(rim[i]) - middleX;
            double dy = space.screenY(rim[i]) - middleY;
            double out = space.depth(rim[i]) < 0 ? space.scale() / Math.max(1e-9, Math.hypot(dx, dy)) : 1;
            xy[2 * i] = middleX + dx * out;
            xy[2 * i + 1] = middleY + dy * out;
        }
        return xy;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
