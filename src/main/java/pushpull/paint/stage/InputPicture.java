package pushpull.paint.stage;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Picture;
import pushpull.paint.Theme;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.layer.PointLayer;
import pushpull.paint.layer.RegionLayer;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.HitTargets;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.snapshot.DecisionRegions;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;

/// The points as the encoder receives them, with the selection of the stage.
///
/// @param scene a scene whose embeddings are the places in the input space
/// @param marks the size of points
/// @param regions the class of each place, null if that is not shown
public record InputPicture(
        StageScene scene, Size marks, @Nullable DecisionRegions regions) implements Picture, HitTargets {
    /// The size of points.
    public enum Size {
        SMALL(2.6, 4.5),
        LARGE(5, 7);

        private final double radius;
        private final double ring;

        Size(double radius, double ring) {
            this.radius = radius;
            this.ring = ring;
        }
    }

    /// What is shown, and how.
    ///
    /// @param projection of the places
    /// @param layers of the stage, some of which are shown here too
    public record View(InputPlaces places, ViewProjection projection, Theme theme, Size size, Set<StageLayer> layers) {}

    /// @param selected index of the selected point, or -1
    /// @param hovered index of the point under the pointer, or -1
    public static InputPicture of(Snapshot snapshot, View view, int selected, int hovered) {
        Snapshot shown = new Snapshot(
                snapshot.progress().at(view.places.places()),
                new Snapshot.LastBatch(new int[0], Matrix.of(0, 2), snapshot.loss()),
                null,
                Snapshot.Measured.NOTHING);
        boolean images = view.size == Size.LARGE && view.layers.contains(StageLayer.IMAGES);
        Set<StageLayer> layers = images ? Set.of(StageLayer.POINTS, StageLayer.IMAGES) : Set.of(StageLayer.POINTS);
        StageScene scene = new StageScene(
                shown, Trails.NONE, view.projection, new ForceScale(1), view.theme, layers, selected, hovered);
        boolean mapped = view.layers.contains(StageLayer.REGIONS) && view.projection instanceof Camera;
        return new InputPicture(scene, view.size, mapped ? snapshot.maps().input() : null);
    }

    @Override
    public void paint(Pen pen) {
        Palette palette = scene.palette();
        int ground = marks == Size.LARGE ? palette.stage() : palette.background();
        pen.clear(ground);
        if (regions != null && scene.projection() instanceof Camera camera) {
            RegionLayer.paint(regions, camera, palette, pen);
        }
        PointLayer.paint(scene, pen, new PointLayer.Size(marks.radius, marks.ring, ground));
    }

    @Override
    public int size() {
        return scene.size();
    }

    @Override
    public double x(int point) {
        return scene.x(point);
    }

    @Override
    public double y(int point) {
        return scene.y(point);
    }
}
