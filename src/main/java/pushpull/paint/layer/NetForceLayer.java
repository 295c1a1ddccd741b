package pushpull.paint.layer;

import java.util.HashMap;
import java.util.Map;
import pushpull.paint.Argb;
import pushpull.paint.Arrow;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.tensor.Matrix;

/// The net force on each point of the batch, in the scale of the sums; more visible while no point is selected.
public final class NetForceLayer {
    private static final double WIDTH = 1.1;
    private static final double HEAD = 6;
    private static final double SHORTEST = 7;
    private static final double BESIDE_SELECTION = 0.55;
    private static final double ALONE = 0.85;

    private NetForceLayer() {}

    public static void paint(StageScene scene, Pen pen) {
        if (!scene.shows(StageLayer.NET)) {
            return;
        }
        double opacity = scene.hasSelection() ? BESIDE_SELECTION : ALONE;
        Stroke shaft = new Stroke(Argb.faded(scene.palette().text3(), opacity), WIDTH);
        Arrow arrow = new Arrow(shaft, Arrow.Head.FILLED, HEAD);
        Map<Double, Arrow> faded = new HashMap<>(Map.of(1.0, arrow));
        int[] batch = scene.snapshot().batch();
        Matrix net = scene.snapshot().net();
        for (int i = 0; i < Math.min(batch.length, net.rows()); i++) {
            double[] force = net.row(i);
            double dx = scene.forces().pixels(scene.projection().across(force));
            double dy = scene.forces().pixels(scene.projection().up(force));
            if (dx * dx + dy * dy >= SHORTEST * SHORTEST && batch[i] != scene.selected()) {
                double x = scene.x(batch[i]);
                double y = scene.y(batch[i]);
                double clarity = scene.clarity(batch[i]);
                Arrow drawn = clarity == 1
                        ? arrow
                        : faded.computeIfAbsent(
                                clarity, share -> new Arrow(shaft.faded(share), Arrow.Head.FILLED, HEAD));
                pen.arrow(x, y, x + dx, y - dy, drawn);
            }
        }
    }
}
