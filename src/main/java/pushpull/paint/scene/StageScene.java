package pushpull.paint.scene;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.paint.Palette;
import pushpull.paint.Theme;
import pushpull.paint.camera.ViewProjection;
import pushpull.snapshot.MinedPairs;
import pushpull.snapshot.PushRadius;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;

/// Everything that a picture of the stage depends on.
///
/// @param snapshot the run
/// @param trails the earlier places of its points
/// @param projection of the embedding; it has the size of the picture
/// @param forces the scale of arrows
/// @param theme its colours
/// @param layers the layers shown
/// @param selected index of the selected point, or -1
/// @param hovered index of the point under the pointer, or -1
public record StageScene(
        Snapshot snapshot,
        Trails trails,
        ViewProjection projection,
        ForceScale forces,
        Theme theme,
        Set<StageLayer> layers,
        int selected,
        int hovered)
        implements HitTargets {
    /// Up to this pace a batch can be followed by eye; beyond it the marks outside it would only flicker.
    private static final double FOLLOWED = 8;

    public StageScene {
        layers = Set.copyOf(layers);
        int size = snapshot.points().size();
        selected = selected < size ? selected : -1;
        hovered = hovered < size ? hovered : -1;
    }

    public boolean shows(StageLayer layer) {
        return layers.contains(layer) && layer.applies(snapshot);
    }

    public boolean hasSelection() {
        return selected >= 0;
    }

    public double width() {
        return projection.width();
    }

    public double height() {
        return projection.height();
    }

    public Palette palette() {
        return theme.palette();
    }

    /// The colour of a point's class; for one without a label, the colour of hints.
    public int ink(int point) {
        int label = snapshot.points().label(point);
        return label < 0 ? palette().text3() : palette().ofClass(label);
    }

    @Override
    public int size() {
        return snapshot.points().size();
    }

    /// The place of a point on the screen; an embedding of one number lies on a line.
    @Override
    public double x(int point) {
        return x(snapshot.embeddings(), point);
    }

    @Override
    public double y(int point) {
        return y(snapshot.embeddings(), point);
    }

    public double x(Matrix places, int row) {
        return projection.x(places, row);
    }

    public double y(Matrix places, int row) {
        return projection.y(places, row);
    }

    /// How clearly a point shows at its depth, 0 to 1.
    public double clarity(int point) {
        return projection.clarity(snapshot.embeddings(), point);
    }

    /// Whether all points lie on the unit sphere or circle.
    public boolean isOnSphere() {
        return snapshot.experiment().encoder().normalize();
    }

    /// The forces on the selected point, once the trainer has computed them.
    public @Nullable PointForces focus() {
        PointForces focus = snapshot.focus();
        return focus != null && focus.point() == selected ? focus : null;
    }

    /// The pairs that the miner kept, if that layer is shown.
    @Nullable
    public MinedPairs picks() {
        return shows(StageLayer.MINED) ? snapshot.picks() : null;
    }

    /// Whether the loss itself says how far it reaches.
    public boolean hasMargin() {
        return !PushRadius.appliesTo(snapshot.experiment().loss());
    }

    /// The margin as a length on the stage, in the embedding's units: of triplets the distance that the different
    /// one of the selected point's must leave; if the loss has no margin, how far half of the push on that point
    /// comes from. NaN if there is none of these.
    public double marginRadius() {
        Experiment experiment = snapshot.experiment();
        PointForces focus = focus();
        double margin = hasGap()
                ? nearOfTriplet() + experiment.loss().gap()
                : experiment.loss().reach();
        return experiment.distance().radius(hasMargin() || focus == null ? margin : PushRadius.of(focus));
    }

    /// Whether the margin is kept between the two distances of a triplet, so that each anchor has a radius of its own.
    public boolean hasGap() {
        return Double.isNaN(snapshot.experiment().loss().reach())
                && snapshot.experiment().loss().gap() > 0;
    }

    /// The distance to the same one of the triplet that is looked at, or of the selected point's strongest.
    private double nearOfTriplet() {
        PointForces focus = focus();
        Explanation told = snapshot.explanation();
        return focus == null || told == null ? Double.NaN : told.near(snapshot.points(), focus);
    }

    /// The length of the distance to the same one of that triplet; NaN if there is none.
    public double innerRadius() {
        return hasGap() ? snapshot.experiment().distance().radius(nearOfTriplet()) : Double.NaN;
    }

    /// Whether the margin is one of directions among points that have lengths too.
    public boolean hasConicMargin() {
        return snapshot.experiment().distance().isOnSphere() && !isOnSphere();
    }

    /// Whether marks outside the last batch are dimmed; a run that pauses keeps its last pace, and so its looks.
    public boolean dimsOutsiders() {
        return snapshot.batch().length > 0 && snapshot.rate() <= FOLLOWED;
    }
}
