package pushpull.paint.stage;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Theme;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.snapshot.StepPhase;
import pushpull.snapshot.UnrolledStep;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;

/// A moment of a step in slow motion: everything that its picture depends on.
///
/// @param slow the step
/// @param index of the phase
/// @param share how much of the phase's movement is done, 0 to 1
/// @param projection of the embedding; it has the size of the picture
/// @param forces the scale of arrows
/// @param theme its colours
public record SlowMotionScene(
        UnrolledStep slow, int index, double share, ViewProjection projection, ForceScale forces, Theme theme) {
    private static final Set<StageLayer> POINTS = EnumSet.of(StageLayer.POINTS);
    private static final Set<StageLayer> FORCES = EnumSet.of(StageLayer.POINTS, StageLayer.FORCES, StageLayer.MARGIN);
    private static final Set<StageLayer> NET = EnumSet.of(StageLayer.POINTS, StageLayer.NET);

    public StepPhase phase() {
        return slow.phases().get(index);
    }

    /// Whether the phase is shown by the anchor's partners.
    boolean isOfAnchor() {
        return phase() instanceof StepPhase.Compare
                || phase() instanceof StepPhase.Mine
                || phase() instanceof StepPhase.Weigh;
    }

    /// The forces on the anchor; null if there is none.
    @Nullable
    PointForces anchor() {
        return slow.before().focus();
    }

    /// The stage with the points at their places of this moment.
    StageScene stage() {
        PointForces anchor = anchor();
        Set<StageLayer> layers =
                switch (phase()) {
                    case StepPhase.Weigh _ -> FORCES;
                    case StepPhase.Differentiate _ -> NET;
                    default -> POINTS;
                };
        int selected = isOfAnchor() && anchor != null ? anchor.point() : -1;
        return new StageScene(slow.before().at(places()), Trails.NONE, projection, forces, theme, layers, selected, -1);
    }

    /// The places of the points at this moment.
    public Matrix places() {
        Matrix unit = slow.before().embeddings();
        return switch (phase()) {
            case StepPhase.Encode encode -> between(start(encode), encode.raw());
            case StepPhase.Normalise normalise -> between(normalise.raw(), unit);
            case StepPhase.Update _ -> between(unit, slow.after().embeddings());
            default -> unit;
        };
    }

    /// The inputs as the input space shows them, scaled to the embedding; if they are not in a plane, there is no
    /// movement to show.
    private Matrix start(StepPhase.Encode encode) {
        Matrix inputs = slow.before().points().features();
        Matrix raw = encode.raw();
        if (inputs.columns() != 2 || raw.columns() != 2 || encode.inputs() != 2) {
            return raw;
        }
        Bounds from = Bounds.of(inputs.toArray(), 2);
        Bounds to = Bounds.of(raw.toArray(), 2);
        double scale = Math.max(to.width(), to.height()) / Math.max(1e-12, Math.max(from.width(), from.height()));
        double[] places = new double[2 * inputs.rows()];
        for (int i = 0; i < inputs.rows(); i++) {
            places[2 * i] =
                    middle(to.minX(), to.maxX()) + scale * (inputs.get(i, 0) - middle(from.minX(), from.maxX()));
            places[2 * i + 1] =
                    middle(to.minY(), to.maxY()) + scale * (inputs.get(i, 1) - middle(from.minY(), from.maxY()));
        }
        return Matrix.owning(inputs.rows(), 2, places);
    }

    private static double middle(double low, double high) {
        return (low + high) / 2;
    }

    private Matrix between(Matrix from, Matrix to) {
        if (share >= 1 || from.rows() != to.rows() || from.columns() != to.columns()) {
            return to;
        }
        double[] start = from.toArray();
        double[] places = to.toArray();
        for (int i = 0; i < places.length; i++) {
            places[i] = start[i] + share * (places[i] - start[i]);
        }
        return Matrix.owning(to.rows(), to.columns(), places);
    }

    /// The bounds of everything that a step in slow motion shows in a plane.
    public static Bounds bounds(UnrolledStep slow) {
        Bounds bounds = of(slow.before().embeddings(), Bounds.NONE);
        bounds = of(slow.after().embeddings(), bounds);
        for (StepPhase phase : slow.phases()) {
            bounds = switch (phase) {
                case StepPhase.Encode encode -> of(encode.raw(), bounds);
                case StepPhase.Augment augment -> {
                    Bounds wider = bounds;
                    for (Matrix view : augment.views()) {
                        wider = of(view, wider);
                    }
                    yield wider;
                }
                default -> bounds;
            };
        }
        return bounds;
    }

    private static Bounds of(Matrix places, Bounds others) {
        Bounds bounds = others;
        for (int i = 0; i < places.rows() && places.columns() > 0; i++) {
            double x = places.get(i, 0);
            double y = places.columns() < 2 ? 0 : places.get(i, 1);
            bounds = Double.isFinite(x) && Double.isFinite(y) ? bounds.with(x, y) : bounds;
        }
        return bounds;
    }
}
