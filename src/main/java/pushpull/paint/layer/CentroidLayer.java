package pushpull.paint.layer;

import pushpull.data.Points;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Pen;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;

/// The mean of each class's training points, as a large outline of its mark.
public final class CentroidLayer {
    private static final double RADIUS = 10;
    private static final double DOT = 2;

    private CentroidLayer() {}

    public static void paint(StageScene scene, Pen pen) {
        if (!scene.shows(StageLayer.CENTROIDS)) {
            return;
        }
        Points points = scene.snapshot().points();
        double[] x = new double[points.classes()];
        double[] y = new double[points.classes()];
        int[] count = new int[points.classes()];
        for (int i = 0; i < points.size(); i++) {
            int label = points.label(i);
            if (label >= 0 && !points.isHeldOut(i)) {
                x[label] += scene.x(i);
                y[label] += scene.y(i);
                count[label]++;
            }
        }
        for (int label = 0; label < count.length; label++) {
            if (count[label] > 0) {
                int ink = scene.palette().ofClass(label);
                double meanX = x[label] / count[label];
                double meanY = y[label] / count[label];
                pen.mark(meanX, meanY, new Mark(Glyph.ofClass(label), RADIUS, ink, Halo.NONE, true));
                pen.disc(meanX, meanY, DOT, scene.palette().text1());
            }
        }
    }
}
