package pushpull.ui.widget;

import java.nio.IntBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import pushpull.paint.Picture;
import pushpull.paint.raster.Pixels;
import pushpull.paint.render.PaintTarget;
import pushpull.paint.render.PaintThread;
import pushpull.ui.model.LabModel;

/// Shows what the painting thread painted, as large as it is and as sharp as the screen.
public final class PaintedView extends Region {
    private static final PseudoClass PAINTED = PseudoClass.getPseudoClass("painted");

    private final PaintTarget target;
    private final Supplier<Picture> picture;
    private final ImageView view = new ImageView();
    private final Map<Pixels, Image> images = new IdentityHashMap<>();
    private boolean stale = true;
    private double scale = 1;
    private long pictures;

    /// @param picture gives the picture to paint next; asked on the window's thread, at most once a frame
    public PaintedView(LabModel model, PaintThread paintThread, Supplier<Picture> picture) {
        target = paintThread.sheet();
        this.picture = picture;
        getChildren().add(view);
        view.setManaged(false);
        view.setSmooth(false);
        Rectangle frame = new Rectangle();
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
        setMouseTransparent(true);
        model.now().subscribe(this::frame);
        model.theme().subscribe(this::repaint);
        widthProperty().subscribe(this::repaint);
        heightProperty().subscribe(this::repaint);
    }

    /// Says that what is shown is out of date.
    public void repaint() {
        stale = true;
    }

    private void frame() {
        if (getScene() == null || getScene().getWindow() == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        double outputScale = getScene().getWindow().getOutputScaleX()
                * getLocalToSceneTransform().getMxx();
        if (stale || outputScale != scale) {
            stale = false;
            scale = outputScale;
            Platform.runLater(this::requestPicture);
        }
        Pixels painted = target.poll();
        if (painted != null) {
            show(painted);
        }
    }

    /// After the frame, lest the painting thread takes the processor from the window's own.
    private void requestPicture() {
        target.request(picture.get(), getWidth(), getHeight(), scale);
    }

    /// How many pictures it has shown.
    public long pictures() {
        return pictures;
    }

    private void show(Pixels painted) {
        pictures++;
        images.keySet().removeIf(old -> old.width() != painted.width() || old.height() != painted.height());
        view.setImage(images.computeIfAbsent(painted, PaintedView::image));
        if (view.getImage() instanceof BufferedPicture buffered) {
            buffered.changed();
        }
        getParent().pseudoClassStateChanged(PAINTED, true);
        view.setFitWidth(painted.width() / scale);
        view.setFitHeight(painted.height() / scale);
    }

    private static Image image(Pixels pixels) {
        return new BufferedPicture(new PixelBuffer<>(
                pixels.width(), pixels.height(), IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance()));
    }

    @Override
    protected void layoutChildren() {
        stale = true;
    }

    private static final class BufferedPicture extends WritableImage {
        private final PixelBuffer<IntBuffer> buffer;

        private BufferedPicture(PixelBuffer<IntBuffer> buffer) {
            super(buffer);
            this.buffer = buffer;
        }

        private void changed() {
            buffer.updateBuffer(_ -> null);
        }
    }
}
