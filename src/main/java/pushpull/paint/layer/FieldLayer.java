package pushpull.paint.layer;

import org.jspecify.annotations.Nullable;
import pushpull.paint.Argb;
import pushpull.paint.Arrow;
import pushpull.paint.Dash;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.snapshot.ForceField;
import pushpull.snapshot.VirtualPoint;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The force field of a virtual point: an arrow at each place, dots where the force is zero, and the point itself with
/// the forces on it.
public final class FieldLayer {
    private static final double LONGEST = 22;
    private static final double HEAD = 4.5;
    private static final double WIDTH = 1.1;
    private static final double FAINTEST = 0.35;
    private static final double DOT = 1.4;
    private static final double RADIUS = 7;
    private static final double RING = 12;

    private FieldLayer() {}

    /// The field to draw, if there is one.
    public static @Nullable ForceField of(StageScene scene) {
        ForceField field = scene.snapshot().maps().field();
        boolean shown = scene.shows(StageLayer.FIELD)
                && field != null
                && field.refusal().isEmpty();
        return shown
                        && field != null
                        && field.places().columns()
                                == scene.snapshot().embeddings().columns()
                ? field
                : null;
    }

    public static void paint(StageScene scene, Pen pen) {
        ForceField field = of(scene);
        double greatest = field == null ? 0 : field.greatest();
        if (field == null) {
            return;
        }
        Palette palette = scene.palette();
        for (int i = 0; i < field.places().rows(); i++) {
            double clarity = scene.projection().clarity(field.places(), i);
            double[] force = field.forces().row(i);
            double share = greatest > 0 ? Norms.of(force) / greatest : 0;
            double x = scene.x(field.places(), i);
            double y = scene.y(field.places(), i);
            if (share < ForceField.DEAD) {
                pen.disc(x, y, DOT, Argb.faded(palette.text3(), 0.8 * clarity));
            } else {
                arrow(scene, pen, field, i, share);
            }
        }
    }

    /// Lengths grow with the root of the force, so that weak places can be read beside strong ones.
    private static void arrow(StageScene scene, Pen pen, ForceField field, int place, double share) {
        double clarity = scene.projection().clarity(field.places(), place);
        double[] force = field.forces().row(place);
        double x = scene.x(field.places(), place);
        double y = scene.y(field.places(), place);
        double across = scene.projection().across(force);
        double up = scene.projection().up(force);
        double length = LONGEST * Math.sqrt(share) / Norms.of(force);
        double opacity = clarity * (FAINTEST + (1 - FAINTEST) * Math.sqrt(share));
        Stroke shaft = new Stroke(Argb.faded(scene.palette().text2(), opacity), WIDTH);
        double dx = across * length / 2;
        double dy = up * length / 2;
        pen.arrow(x - dx, y + dy, x + dx, y - dy, new Arrow(shaft, Arrow.Head.FILLED, HEAD));
    }

    /// The virtual point, over the other points.
    public static void paintPoint(StageScene scene, Pen pen) {
        VirtualPoint virtual = scene.snapshot().maps().virtual();
        if (virtual == null
                || !scene.shows(StageLayer.FIELD)
                || virtual.place().size() != scene.snapshot().embeddings().columns()) {
            return;
        }
        Matrix place = Matrix.ofRows(
                virtual.place().stream().mapToDouble(Double::doubleValue).toArray());
        double x = scene.x(place, 0);
        double y = scene.y(place, 0);
        Palette palette = scene.palette();
        PointForces felt = scene.snapshot().maps().felt();
        if (felt != null) {
            ForceLayer.paintFelt(scene, pen, felt, place);
        }
        Halo halo = new Halo(1.5, palette.stage());
        pen.mark(x, y, new Mark(Glyph.ofClass(virtual.label()), RADIUS, palette.ofClass(virtual.label()), halo));
        pen.circle(x, y, RING, new Stroke(palette.accent(), 1.5).dashed(Dash.PUSH));
    }
}
