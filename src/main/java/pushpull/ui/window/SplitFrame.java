package pushpull.ui.window;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import pushpull.settings.Texts;

/// Where two spaces stand side by side: the edge between them, and the title of the second.
final class SplitFrame extends Region {
    private static final double LEFT = 16;
    private static final double TOP = 44;

    private final Region edge = new Region();
    private final Label title = new Label(Texts.bundle("ui").get("stage.title"));

    SplitFrame() {
        edge.getStyleClass().add("split-edge");
        title.getStyleClass().add("split-title");
        title.setId("stage-title");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(edge, title);
    }

    @Override
    protected void layoutChildren() {
        edge.resizeRelocate(0, 0, 1, getHeight());
        title.autosize();
        title.relocate(LEFT, TOP);
    }
}
