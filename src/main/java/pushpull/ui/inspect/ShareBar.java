package pushpull.ui.inspect;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A share of a length as a bar.
final class ShareBar extends Region {
    private static final double THICKNESS = 6;

    private final Rectangle bar = new Rectangle();
    private double share;
    private String shownKind = "";

    ShareBar(double length) {
        bar.setHeight(THICKNESS);
        bar.setArcWidth(THICKNESS);
        bar.setArcHeight(THICKNESS);
        bar.getStyleClass().add("bar");
        bar.setManaged(false);
        getChildren().add(bar);
        setMinSize(length / 2, THICKNESS);
        setPrefSize(length, THICKNESS);
        setMaxHeight(THICKNESS);
    }

    /// @param kind the style class of its colour: `pull`, `push` or `net`
    void show(double newShare, String kind) {
        double held = newShare > 0 ? Math.min(1, newShare) : 0;
        if (held != share) {
            share = held;
            requestLayout();
        }
        if (!kind.equals(shownKind)) {
            shownKind = kind;
            bar.getStyleClass().setAll("bar", kind);
        }
    }

    @Override
    protected void layoutChildren() {
        bar.setWidth(share * getWidth());
        bar.setVisible(bar.getWidth() >= 0.5);
    }
}
