package pushpull.paint.layer;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Dash;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.scene.StageScene;

/// Draws lines on the unit sphere; those on the far side are faint.
record Sphere(StageScene scene, SpaceProjection space) {
    private static final double BEHIND = 0.34;
    private static final double STEP = Math.toRadians(4);
    private static final double DASH = 7;
    private static final int ROUND = 120;
    private static final double[] COSINES =
            IntStream.rangeClosed(0, ROUND).mapToDouble(i -> Math.cos(angle(i))).toArray();
    private static final double[] SINES =
            IntStream.rangeClosed(0, ROUND).mapToDouble(i -> Math.sin(angle(i))).toArray();

    /// The sphere of a scene; null if the points do not lie on one in space.
    static @Nullable Sphere of(StageScene scene) {
        return scene.projection() instanceof SpaceProjection space && space.isSphere()
                ? new Sphere(scene, space)
                : null;
    }

    /// The shortest line between two points on the sphere.
    void arc(Pen pen, int from, int to, Stroke stroke) {
        arc(pen, scene.snapshot().embeddings().row(from), to, stroke);
    }

    /// The shortest line from a place on the sphere to a point.
    void arc(Pen pen, double[] a, int to, Stroke stroke) {
        double[] b = scene.snapshot().embeddings().row(to);
        double angle = Math.acos(Math.clamp(a[0] * b[0] + a[1] * b[1] + a[2] * b[2], -1, 1));
        int steps = Math.max(1, (int) Math.ceil(angle / STEP));
        if (!stroke.dash().solid()) {
            steps = 2 * Math.max(1, (int) (angle * space.scale() / DASH)) + 1;
        }
        double[] xy = new double[2 * steps + 2];
        boolean[] front = new boolean[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double[] place = between(a, b, angle, (double) i / steps);
            front[i] = put(xy, i, place);
        }
        Stroke solid = stroke.dashed(Dash.SOLID);
        if (stroke.dash().solid()) {
            halves(pen, xy, front, solid);
        } else {
            for (int i = 0; i < steps; i += 2) {
                Stroke line = front[i] ? solid : solid.faded(BEHIND);
                pen.line(xy[2 * i], xy[2 * i + 1], xy[2 * i + 2], xy[2 * i + 3], line);
            }
        }
    }

    private static double[] between(double[] a, double[] b, double angle, double share) {
        double sine = Math.sin(angle);
        double first = sine < 1e-6 ? 1 - share : Math.sin((1 - share) * angle) / sine;
        double second = sine < 1e-6 ? share : Math.sin(share * angle) / sine;
        return new double[] {first * a[0] + second * b[0], first * a[1] + second * b[1], first * a[2] + second * b[2]};
    }

    /// A closed line of places given by an angle from 0 to 2 pi.
    void ring(Pen pen, Stroke stroke, IntToDoubleFunction... coordinates) {
        double[] xy = new double[2 * ROUND + 2];
        boolean[] front = new boolean[ROUND + 1];
        for (int i = 0; i <= ROUND; i++) {
            front[i] = put(
                    xy,
                    i,
                    coordinates[0].applyAsDouble(i),
                    coordinates[1].applyAsDouble(i),
                    coordinates[2].applyAsDouble(i));
        }
        halves(pen, xy, front, stroke);
    }

    /// The cosine of the angle of a place of a ring.
    static double cosine(int step) {
        return COSINES[step];
    }

    static double sine(int step) {
        return SINES[step];
    }

    /// The angle of a place of a ring.
    static double angle(int step) {
        return 2 * Math.PI * step / ROUND;
    }

    private boolean put(double[] xy, int at, double... place) {
        xy[2 * at] = space.screenX(place);
        xy[2 * at + 1] = space.screenY(place);
        return space.depth(place) >= 0;
    }

    private static void halves(Pen pen, double[] xy, boolean[] front, Stroke stroke) {
        Stroke faint = stroke.faded(BEHIND);
        int start = 0;
        for (int i = 1; i < front.length; i++) {
            if (i == front.length - 1 || front[i + 1] != front[i]) {
                double[] run = Arrays.copyOfRange(xy, 2 * start, 2 * i + 2);
                pen.polyline(run, i - start + 1, front[i] ? stroke : faint);
                start = i;
            }
        }
    }
}
