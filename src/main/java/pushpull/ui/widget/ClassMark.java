package pushpull.ui.widget;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Theme;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;

/// The mark of a class as a small picture beside a text.
public final class ClassMark extends Region {
    private static final double BOX = 16;
    private static final double RADIUS = 5;
    private static final double SCALE = 2;

    private final ImageView view = new ImageView();
    /// Of the classes that were shown in this theme.
    private final Map<Integer, Image> pictures = new HashMap<>();

    private int label = Integer.MIN_VALUE;
    private Theme theme = Theme.DARK;

    public ClassMark() {
        view.setFitWidth(BOX);
        view.setFitHeight(BOX);
        getChildren().add(view);
        setMinSize(BOX, BOX);
        setPrefSize(BOX, BOX);
        setMaxSize(BOX, BOX);
        setMouseTransparent(true);
    }

    /// Shows a class, counted from 0, or less for a point without one.
    public void show(int newLabel, Theme newTheme) {
        if (newLabel == label && newTheme == theme) {
            return;
        }
        if (newTheme != theme) {
            pictures.clear();
        }
        label = newLabel;
        theme = newTheme;
        view.setImage(pictures.computeIfAbsent(newLabel, _ -> picture()));
    }

    private Image picture() {
        Pixels pixels = new Pixels((int) (BOX * SCALE), (int) (BOX * SCALE));
        int ink = label < 0 ? theme.palette().text3() : theme.palette().ofClass(label);
        Glyph glyph = label < 0 ? Glyph.DISC : Glyph.ofClass(label);
        new Raster(pixels, SCALE).mark(BOX / 2, BOX / 2, new Mark(glyph, RADIUS, ink, Halo.NONE));
        return new WritableImage(new PixelBuffer<>(
                pixels.width(), pixels.height(), IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}
