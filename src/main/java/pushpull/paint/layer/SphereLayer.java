package pushpull.paint.layer;

import pushpull.paint.Argb;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.scene.StageScene;

/// The unit sphere: its outline, and circles of latitude and longitude every 30 degrees.
public final class SphereLayer {
    private static final int DEGREES = 30;
    private static final double FILL = 0.025;

    private SphereLayer() {}

    public static void paint(StageScene scene, SpaceProjection space, Pen pen) {
        Palette palette = scene.palette();
        Sphere sphere = new Sphere(scene, space);
        double x = space.screenX(0, 0, 0);
        double y = space.screenY(0, 0, 0);
        pen.disc(x, y, space.scale(), Argb.faded(palette.net(), FILL));
        Stroke line = new Stroke(palette.line(), 1);
        for (int degrees = DEGREES - 90; degrees < 90; degrees += DEGREES) {
            double high = Math.sin(Math.toRadians(degrees));
            double wide = Math.cos(Math.toRadians(degrees));
            sphere.ring(pen, line, i -> wide * Sphere.cosine(i), _ -> high, i -> wide * Sphere.sine(i));
        }
        for (int degrees = 0; degrees < 180; degrees += DEGREES) {
            double east = Math.cos(Math.toRadians(degrees));
            double north = Math.sin(Math.toRadians(degrees));
            sphere.ring(pen, line, i -> east * Sphere.cosine(i), i -> Sphere.sine(i), i -> north * Sphere.cosine(i));
        }
        pen.circle(x, y, space.scale(), new Stroke(Argb.faded(palette.text3(), 0.8), 1));
    }
}
