package pushpull.paint.layer;

import pushpull.paint.FontFace;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Ticks;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.camera.SpaceProjection;
import pushpull.paint.scene.StageScene;
import pushpull.settings.Texts;
import pushpull.tensor.Matrix;

/// The stage's grid, its zero lines, and the unit circle if all points lie on it.
public final class GridLayer {
    private static final Texts TEXTS = Texts.bundle("paint");
    private static final double SPACING = 97;
    private static final double ON_CIRCLE = 1e-6;

    private GridLayer() {}

    public static void paint(StageScene scene, Pen pen) {
        switch (scene.projection()) {
            case Camera camera -> paint(scene, camera, pen);
            case SpaceProjection space when space.isSphere() -> SphereLayer.paint(scene, space, pen);
            case SpaceProjection space -> {
                FloorLayer.paint(scene, space, pen);
                explain(scene, space, pen);
            }
        }
    }

    /// The share of the variance that three of more dimensions show.
    private static void explain(StageScene scene, SpaceProjection space, Pen pen) {
        if (Double.isFinite(space.explained())) {
            int dimensions = scene.snapshot().embeddings().columns();
            String words = TEXTS.get("space.explained", dimensions, Math.round(100 * space.explained()));
            pen.text(
                    16,
                    54,
                    words,
                    new TextStyle(FontFace.REGULAR, 12, scene.palette().text2()));
        }
    }

    private static void paint(StageScene scene, Camera camera, Pen pen) {
        Bounds seen = camera.seen();
        Stroke grid = new Stroke(scene.palette().grid(), 1);
        Stroke zero = new Stroke(scene.palette().line(), 1);
        Ticks columns = Ticks.within(seen.minX(), seen.maxX(), (int) Math.max(2, camera.width() / SPACING));
        for (int i = 0; i < columns.count(); i++) {
            double x = camera.screenX(columns.at(i));
            pen.rule(x, 0, x, camera.height(), columns.at(i) == 0 ? zero : grid);
        }
        double least = columns.step() / 2;
        int rows = (int) Math.clamp((seen.maxY() - seen.minY()) / columns.step() + 2, 0, 1000);
        double first = Math.ceil(seen.minY() / columns.step()) * columns.step();
        for (int i = 0; i < rows; i++) {
            double value = first + i * columns.step();
            double y = camera.screenY(value);
            if (y >= 0 && y <= camera.height()) {
                pen.rule(0, y, camera.width(), y, Math.abs(value) < least ? zero : grid);
            }
        }
        if (isOnUnitCircle(scene.snapshot().embeddings())) {
            pen.circle(camera.screenX(0), camera.screenY(0), camera.scale(), zero);
        }
    }

    private static boolean isOnUnitCircle(Matrix places) {
        if (places.columns() != 2 || places.rows() < 2) {
            return false;
        }
        for (int i = 0; i < places.rows(); i++) {
            if (!(Math.abs(Math.hypot(places.get(i, 0), places.get(i, 1)) - 1) < ON_CIRCLE)) {
                return false;
            }
        }
        return true;
    }
}
