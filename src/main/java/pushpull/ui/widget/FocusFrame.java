package pushpull.ui.widget;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The frame over a painted view that has the focus by the keyboard; its own border would lie under the picture.
public final class FocusFrame extends Region {
    public FocusFrame(Node of) {
        getStyleClass().add("focus-frame");
        setMouseTransparent(true);
        visibleProperty().bind(of.focusVisibleProperty());
    }
}
