package pushpull.paint.layer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.paint.Argb;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;

/// The points by class: held-out ones hollow, those outside the batch dimmed while batches can be followed by eye, the
/// selected one in a ring.
public final class PointLayer {
    private static final double RADIUS = 5;
    private static final double SMALL = 3.5;
    private static final int MANY = 1200;
    private static final double HALO = 1.5;
    private static final double OUTSIDE = 0.34;
    private static final double RING = 7;
    /// How finely clarities are distinguished.
    private static final int FINEST = 1024;

    private final StageScene scene;
    private final Points points;
    private final Size size;
    private final Map<Integer, Mark> marks = new HashMap<>();
    /// Of every point drawn as a mark.
    private final double[] xs;

    private final double[] ys;
    private final @Nullable Mark[] looks;

    private PointLayer(StageScene scene, Size size) {
        this.scene = scene;
        this.size = size;
        points = scene.snapshot().points();
        boolean shown = scene.shows(StageLayer.POINTS) && !ImageLayer.isShown(scene);
        int count = shown ? points.size() : 0;
        xs = new double[count];
        ys = new double[count];
        looks = new Mark[count];
        if (shown) {
            place();
        }
    }

    public static PointLayer of(StageScene scene) {
        double radius = scene.size() > MANY ? SMALL : RADIUS;
        return new PointLayer(scene, new Size(radius, RING, scene.palette().stage()));
    }

    public static void paint(StageScene scene, Pen pen) {
        of(scene).paint(pen);
    }

    public static void paint(StageScene scene, Pen pen, Size size) {
        new PointLayer(scene, size).paint(pen);
    }

    /// Announces what [#paint] will paint.
    public void announce(Pen pen) {
        for (int i = 0; i < looks.length; i++) {
            Mark look = looks[i];
            if (look != null) {
                pen.announce(xs[i], ys[i], look);
            }
        }
    }

    public void paint(Pen pen) {
        if (ImageLayer.isShown(scene)) {
            ImageLayer.paint(scene, pen, order(), size.ground());
            return;
        }
        if (looks.length > 0) {
            marks(pen);
            GivenLabelLayer.paint(scene, pen, size.radius(), size.ground());
        }
        ring(pen, scene.hovered(), new Stroke(Argb.faded(scene.palette().text2(), 0.8), 1.25));
        ring(pen, scene.selected(), new Stroke(scene.palette().accent(), 1.75));
    }

    private void ring(Pen pen, int point, Stroke stroke) {
        if (point >= 0) {
            pen.circle(scene.x(point), scene.y(point), size.radius() + size.ring(), stroke);
        }
    }

    /// Finds the place and the mark of every point; the selected one has its own.
    private void place() {
        boolean[] inside = new boolean[points.size()];
        for (int point : scene.snapshot().batch()) {
            inside[point] = true;
        }
        boolean dims = scene.dimsOutsiders();
        for (int i = 0; i < looks.length; i++) {
            xs[i] = scene.x(i);
            ys[i] = scene.y(i);
            if (i != scene.selected()) {
                boolean dimmed = dims && !inside[i] && !points.isHeldOut(i);
                double clarity = scene.clarity(i) * (dimmed ? OUTSIDE : 1);
                looks[i] = mark(points.label(i), points.isHeldOut(i), clarity);
            }
        }
    }

    private void marks(Pen pen) {
        for (int i : order()) {
            Mark look = looks[i];
            if (look != null) {
                pen.mark(xs[i], ys[i], look);
            }
        }
        if (scene.hasSelection()) {
            int i = scene.selected();
            Halo halo = new Halo(HALO, size.ground());
            Mark large = new Mark(glyph(points.label(i)), 1.4 * size.radius(), scene.ink(i), halo, points.isHeldOut(i));
            pen.mark(scene.x(i), scene.y(i), large);
        }
    }

    /// By index in a plane; in space from the furthest to the nearest.
    private int[] order() {
        int[] order = new int[points.size()];
        Arrays.setAll(order, i -> i);
        if (!scene.projection().isDeep()) {
            return order;
        }
        long[] keys = new long[order.length];
        for (int i = 0; i < keys.length; i++) {
            int bits = Float.floatToIntBits(
                    (float) scene.projection().depth(scene.snapshot().embeddings(), i));
            keys[i] = (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | i;
        }
        Arrays.sort(keys);
        Arrays.setAll(order, i -> (int) keys[i]);
        return order;
    }

    /// Looked up by a number: most points have the mark of another.
    private Mark mark(int label, boolean heldOut, double clarity) {
        int look = (2 * label + (heldOut ? 3 : 2)) * FINEST + (int) (clarity * (FINEST - 1));
        Mark known = marks.get(look);
        if (known == null) {
            known = made(label, heldOut, clarity);
            marks.put(look, known);
        }
        return known;
    }

    private Mark made(int label, boolean heldOut, double clarity) {
        Palette palette = scene.palette();
        int ink = label < 0 ? palette.text3() : palette.ofClass(label);
        Halo halo = clarity <= OUTSIDE ? Halo.NONE : new Halo(Math.min(HALO, size.radius() / 3), size.ground());
        return new Mark(glyph(label), size.radius(), clarity < 1 ? Argb.faded(ink, clarity) : ink, halo, heldOut);
    }

    private static Glyph glyph(int label) {
        return label < 0 ? Glyph.DISC : Glyph.ofClass(label);
    }

    /// The size of points, the distance of rings from them, and the ground.
    public record Size(double radius, double ring, int ground) {}
}
