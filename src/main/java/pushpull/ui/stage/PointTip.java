package pushpull.ui.stage;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import pushpull.data.ImageShape;
import pushpull.data.Points;
import pushpull.paint.Theme;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.stage.PointPicture;

/// The text about the point under the pointer, beside its image if it has one.
final class PointTip extends Label {
    private static final double CELL = 6;
    private static final double SCALE = 2;
    private static final double GAP = 14;
    private static final double EDGE = 4;
    private double @Nullable [] shown;

    PointTip(String id) {
        getStyleClass().add("point-tip");
        setId(id);
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    void show(String words, Points points, int point, Theme theme) {
        setText(words);
        ImageShape shape = points.image();
        if (shape == null) {
            shown = null;
            setGraphic(null);
            return;
        }
        double[] features = points.features().row(point);
        if (!Arrays.equals(features, shown)) {
            shown = features;
            int label = points.label(point);
            int ink = label < 0 ? theme.palette().text1() : theme.palette().ofClass(label);
            setGraphic(picture(new PointPicture(features, shape, CELL, ink)));
        }
    }

    private static ImageView picture(PointPicture picture) {
        int width = (int) (picture.shape().columns() * CELL * SCALE);
        int height = (int) (picture.shape().rows() * CELL * SCALE);
        Pixels pixels = new Pixels(width, height);
        picture.paint(new Raster(pixels, SCALE));
        ImageView view = new ImageView(new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(width / SCALE);
        view.setFitHeight(height / SCALE);
        return view;
    }

    /// Stands beside a place, within a room of this size.
    void place(double atX, double atY, double width, double height) {
        applyCss();
        autosize();
        double x = Math.min(atX + GAP, width - getWidth() - EDGE);
        double y = atY + GAP;
        relocate(Math.max(EDGE, x), y + getHeight() > height ? y - getHeight() - 2 * GAP : y);
    }
}
