package pushpull.paint.stage;

import java.util.Arrays;
import pushpull.paint.camera.BoundingBall;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.LegendRoom;
import pushpull.paint.scene.ForceScale;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// Decides when the stage's camera and the scale of its arrows follow a run: rarely, so that what moves on the stage is
/// the data.
public final class StageFraming {
    /// Free space round what is fitted, in pixels.
    private static final double MARGIN = 64;

    /// What is fitted may shrink to this share of the picture before the camera follows.
    private static final double SMALLEST = 0.62;

    /// The same after a jump.
    private static final double SNUG = 0.85;

    /// The margin circle is fitted only if it is not much larger than what is round it.
    private static final double LARGEST_CIRCLE = 2;

    private static final double SLACK = 24;

    /// The height of the names of layers, and of the doctor's line, with the room round them.
    private static final double LINE = 44;

    /// How far from the legend what is fitted ends: so far it may grow.
    private static final double CLEAR = 12;
    private static final double TYPICAL = 0.9;

    /// The sums on the selected point may be this much longer than a typical net force.
    private static final double SUM_TO_NET = 0.7;

    /// The sums on the virtual point may be this much longer than a typical net force, to stay on the stage.
    private static final double VIRTUAL = 0.35;

    /// The scale may be finer by this factor for them.
    private static final double FINER = 2.5;

    /// Of more forces than this, an evenly spaced sample is used.
    private static final int MOST = 1000;

    /// Up to this step forces still fall too fast for a scale that stays.
    private static final long SETTLED = 12;

    /// By how much arrows may be too long or too short before their scale changes.
    private static final double KEPT = 2.4;

    private StageFraming() {}

    /// What should be seen in a plane: all points, the unit circle where they lie on it, and room for a margin circle
    /// while that leaves the points large.
    ///
    /// Which point is selected does not count, so that the picture stands still while a person points and clicks.
    public static Bounds wanted(Snapshot snapshot) {
        Matrix places = snapshot.embeddings();
        Bounds points = places.columns() < 2 ? line(places) : Bounds.of(places.toArray(), places.columns());
        boolean circle = snapshot.experiment().encoder().normalize() && places.columns() == 2;
        Bounds all = circle && !points.empty() ? points.with(-1, -1).with(1, 1) : points;
        double across = 2
                * snapshot.experiment()
                        .distance()
                        .radius(snapshot.experiment().loss().reach());
        boolean fits = !circle && across < LARGEST_CIRCLE * Math.max(points.width(), points.height());
        return all.atLeast(Math.max(fits ? across : 0, ClosestView.span(snapshot)));
    }

    /// What should be seen in space.
    ///
    /// @param axes along which the embedding is seen
    public static BoundingBall ball(Snapshot snapshot, Matrix axes) {
        return isSphere(snapshot)
                ? BoundingBall.UNIT
                : BoundingBall.of(snapshot.embeddings(), axes).atLeast(ClosestView.span(snapshot) / 2);
    }

    /// Whether the points lie on the unit sphere of space.
    public static boolean isSphere(Snapshot snapshot) {
        return snapshot.experiment().encoder().normalize()
                && snapshot.embeddings().columns() == 3;
    }

    private static Bounds line(Matrix places) {
        Bounds bounds = Bounds.NONE;
        for (int i = 0; i < places.rows() && places.columns() > 0; i++) {
            bounds = Double.isFinite(places.get(i, 0)) ? bounds.with(places.get(i, 0), 0) : bounds;
        }
        return bounds;
    }

    /// Shows all that is wanted, with no part of it under the legend if possible: beside it, or above it where a stage
    /// is narrow and tall.
    public static Camera camera(Bounds wanted, double width, double height) {
        Camera beside = beside(wanted, width, height);
        if (!LegendRoom.isIn(width) || wanted.empty() || height <= 2 * LegendRoom.HEIGHT) {
            return beside;
        }
        double margin = Math.min(MARGIN, width / 8);
        double room = height - LegendRoom.HEIGHT - CLEAR + margin;
        Camera above = Camera.fit(wanted, width, room, margin).resized(width, height);
        double low = above.screenY(wanted.minY()) - (room - margin);
        return above.scale() > beside.scale() ? above.panned(0, -Math.max(0, low)) : beside;
    }

    private static Camera beside(Bounds wanted, double width, double height) {
        double margin = Math.min(MARGIN, Math.min(width, height) / 6);
        double reserved = LegendRoom.isIn(width) ? LegendRoom.WIDTH + CLEAR - margin : 0;
        Camera narrow = Camera.fit(wanted, width - reserved, height, margin);
        Camera fitted = narrow.resized(width, height);
        double over = wanted.empty() ? 0 : fitted.screenX(wanted.maxX()) - (width - reserved - margin);
        return reserved > 0 && over > 0 ? fitted.panned(-over, 0) : fitted;
    }

    /// Whether a camera may stay: everything wanted is in the picture and not too small.
    public static boolean suits(Camera camera, Bounds wanted) {
        return suits(camera, wanted, SMALLEST);
    }

    /// Whether a camera may stay after a jump along the run, where movement means nothing: it must fit well.
    public static boolean fits(Camera camera, Bounds wanted) {
        return suits(camera, wanted, SNUG);
    }

    private static boolean suits(Camera camera, Bounds wanted, double smallest) {
        if (wanted.empty()) {
            return true;
        }
        double left = camera.screenX(wanted.minX());
        double right = camera.screenX(wanted.maxX());
        double top = camera.screenY(wanted.maxY());
        double bottom = camera.screenY(wanted.minY());
        boolean beside = LegendRoom.isIn(camera.width()) && bottom > camera.height() - LegendRoom.HEIGHT;
        double edge = camera.width() - (beside ? LegendRoom.WIDTH : SLACK);
        double line = Math.min(LINE, camera.height() / 8);
        boolean inside = left >= SLACK && top >= line && right <= edge && bottom <= camera.height() - line;
        double fitted = camera(wanted, camera.width(), camera.height()).scale();
        return inside && camera.scale() >= smallest * fitted;
    }

    /// The scale of the arrows for a snapshot; the one before as long as it can be read.
    ///
    /// It is made for the net forces, and finer if the sums on the selected point would be too short to read.
    ///
    /// @param fresh whether it is the first snapshot of a run
    public static ForceScale forces(ForceScale before, Snapshot snapshot, boolean fresh) {
        double[] lengths = lengths(snapshot.net());
        double common = lengths.length == 0 ? 0 : lengths[(int) (TYPICAL * (lengths.length - 1))];
        double typical = Math.max(common, VIRTUAL * sumOnVirtual(snapshot));
        if (!(typical > 0 && typical < Double.POSITIVE_INFINITY)) {
            return before;
        }
        double shown = Math.clamp(greatestSum(snapshot) * SUM_TO_NET, typical / FINER, typical);
        ForceScale fitting = ForceScale.fitting(shown, shown);
        double ratio = before.perCentimetre() / fitting.perCentimetre();
        return fresh || snapshot.step() < SETTLED || ratio > KEPT || ratio < 1 / KEPT ? fitting : before;
    }

    private static double[] lengths(Matrix vectors) {
        int stride = 1 + (vectors.rows() - 1) / MOST;
        double[] lengths = new double[(vectors.rows() + stride - 1) / stride];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Norms.of(vectors.row(i * stride));
        }
        Arrays.sort(lengths);
        return lengths;
    }

    /// The longest arrow on the virtual point; 0 if there is none.
    private static double sumOnVirtual(Snapshot snapshot) {
        PointForces felt = snapshot.maps().felt();
        return felt == null ? 0 : longest(felt);
    }

    private static double longest(PointForces forces) {
        ForceBalance balance = ForceBalance.of(forces);
        double apart = Math.max(Norms.of(balance.pull()), Norms.of(balance.push()));
        return Math.max(apart, Norms.of(balance.net()));
    }

    /// The longest arrow on the selected point; infinite if there is none.
    private static double greatestSum(Snapshot snapshot) {
        PointForces focus = snapshot.focus();
        if (focus == null) {
            return Double.POSITIVE_INFINITY;
        }
        return longest(focus);
    }
}
