package pushpull.paint.layer;

import org.jspecify.annotations.Nullable;
import pushpull.paint.Pen;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.scene.StageScene;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.DecisionRegions;
import pushpull.snapshot.SphereRegions;

/// Regions on the near side of the sphere: each visible cell of its disc is traced back to its place on the sphere.
final class GlobeLayer {
    private static final double CELL = 2;

    private GlobeLayer() {}

    static void paint(StageScene scene, Pen pen) {
        SphereRegions sphere = scene.snapshot().maps().sphere();
        if (sphere != null && scene.projection() instanceof SpaceProjection space && space.isSphere()) {
            Camera plane = plane(space);
            CellGrid frame = frame(plane);
            if (frame != null) {
                RegionLayer.paint(seen(sphere, space, frame), plane, scene.palette(), pen);
            }
        }
    }

    /// The plane of the screen, in units of the sphere about its centre.
    private static Camera plane(SpaceProjection space) {
        double x = (space.width() / 2 - space.screenX(0, 0, 0)) / space.scale();
        double y = (space.screenY(0, 0, 0) - space.height() / 2) / space.scale();
        return new Camera(x, y, space.scale(), space.width(), space.height());
    }

    /// The part of the disc in the picture, with cells that stay in place when the sphere turns; null if it is not in
    /// the picture.
    private static @Nullable CellGrid frame(Camera plane) {
        Bounds seen = plane.seen();
        double cell = CELL / plane.scale();
        double left = Math.floor(Math.max(-1, seen.minX()) / cell);
        double bottom = Math.floor(Math.max(-1, seen.minY()) / cell);
        int columns = (int) (Math.ceil(Math.min(1, seen.maxX()) / cell) - left);
        int rows = (int) (Math.ceil(Math.min(1, seen.maxY()) / cell) - bottom);
        return columns > 0 && rows > 0 ? new CellGrid(left * cell, bottom * cell, cell, columns, rows) : null;
    }

    private static DecisionRegions seen(SphereRegions sphere, SpaceProjection space, CellGrid frame) {
        byte[] classes = new byte[frame.size()];
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                double[] place = space.near(frame.x(column), frame.y(row));
                classes[row * frame.columns() + column] = place == null ? -1 : (byte) sphere.at(place);
            }
        }
        return new DecisionRegions(sphere.faces().getFirst().step(), frame, classes);
    }
}
