package pushpull.paint.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pushpull.data.ImageShape;
import pushpull.data.Points;
import pushpull.paint.Argb;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.raster.Pixels;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;

/// The images of points that are images, in place of their marks: ink in the colour of the class, on the ground.
final class ImageLayer {
    private static final double GROUND = 0.78;
    private static final double FRAME = 0.55;
    private static final double FAINTEST = 0.06;
    private static final int MANY = 400;
    private static final double SMALL = 2;
    private static final double LARGE = 3;

    private final StageScene scene;
    private final Pen pen;
    private final Points points;
    private final ImageShape shape;
    private final int ground;

    private ImageLayer(StageScene scene, Pen pen, ImageShape shape, int ground) {
        this.scene = scene;
        this.pen = pen;
        this.shape = shape;
        this.ground = ground;
        points = scene.snapshot().points();
    }

    /// Whether points are shown as images.
    static boolean isShown(StageScene scene) {
        return scene.shows(StageLayer.IMAGES);
    }

    /// Paints all of them, the furthest first, and the highlighted ones larger over the others.
    static void paint(StageScene scene, Pen pen, int[] order, int ground) {
        @Nullable ImageShape shape = scene.snapshot().points().image();
        if (shape == null) {
            return;
        }
        ImageLayer layer = new ImageLayer(scene, pen, shape, ground);
        double cell = scene.size() > MANY ? SMALL : LARGE;
        Palette palette = scene.palette();
        for (int point : order) {
            if (point != scene.selected() && point != scene.hovered()) {
                layer.paint(point, cell, Argb.faded(scene.ink(point), FRAME * scene.clarity(point)));
            }
        }
        if (scene.hasSelection()) {
            layer.paint(scene.selected(), 2 * cell, palette.accent());
        }
        if (scene.hovered() >= 0 && scene.hovered() != scene.selected()) {
            layer.paint(scene.hovered(), 2 * cell, palette.text2());
        }
    }

    private void paint(int point, double cell, int frame) {
        double x = scene.x(point);
        double y = scene.y(point);
        if (!(Math.abs(x) < Pixels.LONGEST && Math.abs(y) < Pixels.LONGEST)) {
            return;
        }
        double clarity = scene.clarity(point);
        double width = shape.columns() * cell;
        double height = shape.rows() * cell;
        double left = Math.rint(x - width / 2);
        double top = Math.rint(y - height / 2);
        pen.rectangle(left - 1, top - 1, width + 2, height + 2, Argb.faded(ground, GROUND * clarity));
        frame(left - 2, top - 2, width + 4, height + 4, frame);
        double[] pixels = points.features().row(point);
        double most = Arrays.stream(pixels).max().orElse(1);
        for (int i = 0; i < pixels.length; i++) {
            double share = pixels[i] / most;
            if (share > FAINTEST) {
                double pixelX = left + i % shape.columns() * cell;
                double pixelY = top + (double) (i / shape.columns()) * cell;
                pen.rectangle(pixelX, pixelY, cell, cell, Argb.faded(scene.ink(point), clarity * share));
            }
        }
    }

    private void frame(double x, double y, double width, double height, int ink) {
        pen.rectangle(x, y, width, 1, ink);
        pen.rectangle(x, y + height - 1, width, 1, ink);
        pen.rectangle(x, y + 1, 1, height - 2, ink);
        pen.rectangle(x + width - 1, y + 1, 1, height - 2, ink);
    }
}
