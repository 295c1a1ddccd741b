package pushpull.ui.widget;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content enlarged by a factor, as if the screen were smaller by it: type, icons, painted pictures and the
/// space between them grow alike, and the content folds away what no longer fits.
public final class MagnifiedPane extends Region {
    private final Region content;
    private final ObservableDoubleValue factor;
    private final Scale scale = new Scale();

    public MagnifiedPane(Region content, ObservableDoubleValue factor) {
        this.content = content;
        this.factor = factor;
        content.setManaged(false);
        getChildren().add(content);
        factor.subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double times = factor.get();
        scale.setX(times);
        scale.setY(times);
        if (times == 1) {
            content.getTransforms().remove(scale);
        } else if (!content.getTransforms().contains(scale)) {
            content.getTransforms().add(scale);
        }
        content.resizeRelocate(0, 0, getWidth() / times, getHeight() / times);
    }
}
