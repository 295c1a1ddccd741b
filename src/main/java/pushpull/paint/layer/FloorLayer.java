package pushpull.paint.layer;

import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.Ticks;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.scene.StageScene;

/// A floor under a cloud of points, with a grid of round steps, and a line up from its middle.
final class FloorLayer {
    private static final int LINES = 8;

    private FloorLayer() {}

    static void paint(StageScene scene, SpaceProjection space, Pen pen) {
        BoundingBall ball = space.ball();
        double reach = ball.radius();
        Ticks ticks = Ticks.within(-reach, reach, LINES);
        Stroke grid = new Stroke(scene.palette().grid(), 1);
        Stroke line = new Stroke(scene.palette().line(), 1);
        for (int i = 0; i < ticks.count(); i++) {
            double at = ticks.at(i);
            double half = Math.sqrt(Math.max(0, reach * reach - at * at));
            Stroke stroke = at == 0 ? line : grid;
            draw(space, pen, stroke, new double[] {at, -reach, -half}, new double[] {at, -reach, half});
            draw(space, pen, stroke, new double[] {-half, -reach, at}, new double[] {half, -reach, at});
        }
        draw(space, pen, line, new double[] {0, -reach, 0}, new double[] {0, reach, 0});
    }

    /// A line between offsets from the ball's centre, along the axes shown.
    private static void draw(SpaceProjection space, Pen pen, Stroke stroke, double[] from, double[] to) {
        pen.line(space.offsetX(from), space.offsetY(from), space.offsetX(to), space.offsetY(to), stroke);
    }
}
