package pushpull.paint.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import pushpull.data.PointPair;
import pushpull.data.Points;
import pushpull.paint.Dash;
import pushpull.paint.Halo;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.paint.scene.StageScene;
import pushpull.snapshot.BatchPairs;

/// Highlighted pairs, over everything else on the stage: a line between the two points, each with a ring.
public final class LitLayer {
    private static final double WIDTH = 2.25;
    private static final double HALO = 1.5;
    private static final double RING = 10;

    private LitLayer() {}

    public static void paint(StageScene scene, HighlightedPoints hovered, HighlightedPoints chosen, Pen pen) {
        List<PointPair> pairs = new ArrayList<>(chosen.pairs());
        pairs.addAll(hovered.pairs());
        Points points = scene.snapshot().points();
        TreeSet<Integer> ends = new TreeSet<>();
        for (PointPair pair : pairs) {
            int first = points.indexOf(pair.first());
            int second = points.indexOf(pair.second());
            if (first >= 0 && second >= 0) {
                line(scene, first, second, pen);
                ends.add(first);
                ends.add(second);
            }
        }
        Stroke ring = new Stroke(scene.palette().accent(), 1.75)
                .with(new Halo(1, scene.palette().stage()));
        ends.forEach(end -> pen.circle(scene.x(end), scene.y(end), RING, ring));
    }

    private static void line(StageScene scene, int first, int second, Pen pen) {
        Halo halo = new Halo(HALO, scene.palette().stage());
        boolean pulls = pulls(scene, first, second);
        Stroke stroke = pulls
                ? new Stroke(scene.palette().pull(), WIDTH).with(halo)
                : new Stroke(scene.palette().push(), WIDTH).with(halo).dashed(Dash.PUSH);
        Sphere ball = Sphere.of(scene);
        if (ball != null) {
            ball.arc(pen, first, second, stroke.with(Halo.NONE));
        } else {
            between(scene, first, second, stroke, pen);
        }
    }

    /// From ring to ring, so that the marks in them stay clear.
    private static void between(StageScene scene, int first, int second, Stroke stroke, Pen pen) {
        double x = scene.x(first);
        double y = scene.y(first);
        double dx = scene.x(second) - x;
        double dy = scene.y(second) - y;
        double cut = RING / Math.hypot(dx, dy);
        if (cut < 0.5) {
            pen.line(x + cut * dx, y + cut * dy, x + (1 - cut) * dx, y + (1 - cut) * dy, stroke);
        }
    }

    /// By the sign of the force; if there is none or it is not known, same pairs count as pulled.
    private static boolean pulls(StageScene scene, int first, int second) {
        BatchPairs pairs = scene.snapshot().pairs();
        for (int k = 0; pairs != null && k < pairs.size(); k++) {
            boolean found = pairs.first()[k] == first && pairs.second()[k] == second
                    || pairs.first()[k] == second && pairs.second()[k] == first;
            if (found) {
                double force = pairs.magnitudes()[k];
                return force > 0 || force == 0 && pairs.positive()[k];
            }
        }
        Points points = scene.snapshot().points();
        return points.label(first) == points.label(second);
    }
}
