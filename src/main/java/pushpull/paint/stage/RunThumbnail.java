package pushpull.paint.stage;

import java.util.EnumSet;
import java.util.Set;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.Theme;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.Orbit;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.layer.PointLayer;
import pushpull.paint.layer.SphereLayer;
import pushpull.paint.layer.TrailLayer;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.PrincipalAxes;
import pushpull.tensor.Matrix;

/// A small picture to recognise a run by: its points and their trails, without words.
///
/// @param width in pixels
public record RunThumbnail(Theme theme, double width, double height) {
    private static final Set<StageLayer> LAYERS = EnumSet.of(StageLayer.POINTS, StageLayer.TRAILS);
    private static final double MARGIN = 12;
    private static final double RADIUS = 2.4;
    private static final double SMALL = 1.8;
    private static final int MANY = 600;

    /// Paints on a ground of the stage's colour.
    public void paint(Snapshot snapshot, Trails trails, Pen pen) {
        ViewProjection projection = projection(snapshot, width, height);
        StageScene scene = new StageScene(snapshot, trails, projection, new ForceScale(1), theme, LAYERS, -1, -1);
        pen.clear(theme.palette().stage());
        if (projection instanceof SpaceProjection space && space.isSphere()) {
            SphereLayer.paint(scene, space, pen);
        }
        if (projection instanceof Camera camera && isOnCircle(snapshot)) {
            Stroke line = new Stroke(theme.palette().line(), 1);
            pen.circle(camera.screenX(0), camera.screenY(0), camera.scale(), line);
        }
        TrailLayer.paint(scene, pen);
        double radius = scene.size() > MANY ? SMALL : RADIUS;
        PointLayer.paint(
                scene, pen, new PointLayer.Size(radius, 0, theme.palette().stage()));
    }

    private static boolean isOnCircle(Snapshot snapshot) {
        return snapshot.embeddings().columns() == 2
                && snapshot.experiment().encoder().normalize();
    }

    private static ViewProjection projection(Snapshot snapshot, double width, double height) {
        Matrix places = snapshot.embeddings();
        if (places.columns() < 3) {
            return Camera.fit(StageFraming.wanted(snapshot), width, height, MARGIN);
        }
        Matrix axes = places.columns() == 3
                ? SpaceProjection.plainAxes()
                : PrincipalAxes.of(places).axes();
        boolean sphere = StageFraming.isSphere(snapshot);
        BoundingBall ball = StageFraming.ball(snapshot, axes);
        double zoom = (Math.min(width, height) - 2 * MARGIN) / 2 / ball.radius();
        Orbit orbit = new Orbit(Math.toRadians(30), Math.toRadians(20), zoom, 0, 0, width, height);
        return new SpaceProjection(orbit, axes, ball, sphere, Double.NaN);
    }
}
