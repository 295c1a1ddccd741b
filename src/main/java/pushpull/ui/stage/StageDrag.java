package pushpull.ui.stage;

import org.jspecify.annotations.Nullable;
import pushpull.experiment.PointEdit;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.VirtualPoint;
import pushpull.tensor.Matrix;
import pushpull.ui.model.RunModel;

/// What is held on the stage: the embedding of a point, or the virtual point of the force field.
///
/// A free point is moved; an embedding that an encoder made is only tried elsewhere, and springs back.
final class StageDrag {
    private static final double REACH = 14;
    private static final double REGION = 2;
    private static final double LARGE = 1_400_000;
    private static final double ARROW = 28;

    private final StageView stage;
    private final RunModel run;
    private double @Nullable [] virtual;
    private double @Nullable [] from;
    private int held = RunModel.NO_POINT;
    private boolean holdsVirtual;

    StageDrag(StageView stage, RunModel run) {
        this.stage = stage;
        this.run = run;
    }

    /// Takes hold of what is at a place.
    ///
    /// @param id of the point there, or none
    void press(double x, double y, int id) {
        StageScene scene = stage.scene();
        holdsVirtual = false;
        held = RunModel.NO_POINT;
        if (scene == null) {
            return;
        }
        double[] place = virtual;
        if (scene.shows(StageLayer.FIELD) && place != null && isSeen(scene, place)) {
            Matrix row = Matrix.ofRows(place);
            double away = Math.hypot(
                    scene.projection().x(row, 0) - x, scene.projection().y(row, 0) - y);
            holdsVirtual = away <= REACH;
        }
        int index = scene.snapshot().points().indexOf(id);
        if (!holdsVirtual && index >= 0) {
            held = id;
            from = scene.snapshot().embeddings().row(index);
        }
    }

    private static boolean isSeen(StageScene scene, double... place) {
        return place.length == scene.snapshot().embeddings().columns();
    }

    /// Moves what is held; false if nothing is.
    boolean drag(double x, double y) {
        StageScene scene = stage.scene();
        double[] start = holdsVirtual ? virtual : from;
        if (scene == null || start == null || !holdsVirtual && held < 0 || !isSeen(scene, start)) {
            return false;
        }
        double[] place = onGround(scene, scene.projection().dragged(start, x, y));
        if (holdsVirtual) {
            virtual = place;
            requestMaps();
        } else {
            run.selected().set(held);
            if (scene.snapshot().canDrag(held)) {
                run.edits().drag(held, place);
            } else {
                run.maps().held(new MapRequest.Held(held, PointEdit.place(place)));
            }
        }
        return true;
    }

    /// On the circle where embeddings are normalised in the plane.
    private static double[] onGround(StageScene scene, double... place) {
        boolean circle = scene.snapshot().experiment().encoder().normalize() && place.length == 2;
        double norm = circle ? Math.hypot(place[0], place[1]) : 1;
        if (circle && norm > 0) {
            place[0] /= norm;
            place[1] /= norm;
        }
        return place;
    }

    /// Lets go; whether something that is no point of the run was held.
    boolean release() {
        boolean was = holdsVirtual;
        holdsVirtual = false;
        held = RunModel.NO_POINT;
        run.maps().held(null);
        return was;
    }

    /// Asks for what visible layers need.
    void requestMaps() {
        StageScene scene = stage.scene();
        if (scene == null) {
            return;
        }
        Camera plane = scene.projection() instanceof Camera camera ? camera : null;
        double cell = scene.width() * scene.height() > LARGE ? 2 * REGION : REGION;
        boolean regions = scene.shows(StageLayer.REGIONS);
        run.maps().stage(!regions ? null : plane == null ? new CellGrid(0, 0, 1, 1, 1) : frame(plane, cell));
        if (!scene.shows(StageLayer.FIELD)) {
            run.maps().virtual(null);
            return;
        }
        double[] place = virtual;
        int dimensions = scene.snapshot().embeddings().columns();
        if (place == null || place.length != dimensions) {
            double[] start = new double[dimensions];
            place = onGround(scene, scene.projection().dragged(start, 0.4 * scene.width(), 0.36 * scene.height()));
            virtual = place;
        }
        CellGrid frame = plane == null ? null : frame(plane, ARROW);
        int label =
                Math.min(run.edits().label().get(), scene.snapshot().points().classes() - 1);
        run.maps().virtual(new VirtualPoint(Math.max(0, label), PointEdit.place(place), frame, -1));
    }

    /// What the camera sees in cells of a number of pixels, whose edges stay where they are while it pans.
    private static @Nullable CellGrid frame(Camera camera, double pixels) {
        Bounds seen = camera.seen();
        double cell = pixels / camera.scale();
        double left = Math.floor(seen.minX() / cell) * cell;
        double bottom = Math.floor(seen.minY() / cell) * cell;
        int columns = (int) Math.ceil(camera.width() / pixels) + 1;
        int rows = (int) Math.ceil(camera.height() / pixels) + 1;
        boolean usable = columns > 2 && rows > 2 && Double.isFinite(left + bottom) && cell > 0;
        return usable && (long) columns * rows < 1 << 19 ? new CellGrid(left, bottom, cell, columns, rows) : null;
    }
}
