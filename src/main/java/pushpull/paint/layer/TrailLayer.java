package pushpull.paint.layer;

import java.util.List;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.tensor.Matrix;

/// The path of each point over the last steps, fading with age.
public final class TrailLayer {
    private static final double WIDTH = 1.25;
    private static final double NEWEST = 0.5;
    /// With more trails than this they are fainter, so that the points stand out.
    private static final double FEW = 400;
    /// At most this many steps of points are drawn, the newest first.
    private static final int STEPS = 10_000;

    private static final int LEAST = 2;

    private TrailLayer() {}

    public static void paint(StageScene scene, Pen pen) {
        List<Matrix> all = scene.trails().places();
        int size = scene.snapshot().points().size();
        if (!scene.shows(StageLayer.TRAILS) || all.size() < 2 || all.getLast().rows() != size) {
            return;
        }
        int most = Math.clamp(STEPS / Math.max(1, size) + 1, LEAST, Trails.LENGTH);
        List<Matrix> places = all.subList(Math.max(0, all.size() - most), all.size());
        double[] xy = new double[2 * places.size()];
        double newest = NEWEST * Math.min(1, Math.sqrt(FEW / Math.max(1, size)));
        double oldest = newest * (1 - (double) places.size() / most);
        for (int point = 0; point < size; point++) {
            for (int i = 0; i < places.size(); i++) {
                xy[2 * i] = scene.x(places.get(i), point);
                xy[2 * i + 1] = scene.y(places.get(i), point);
            }
            pen.trail(xy, places.size(), new Stroke(scene.ink(point), WIDTH), oldest, newest);
        }
    }
}
