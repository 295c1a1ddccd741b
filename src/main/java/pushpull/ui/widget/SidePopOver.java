package pushpull.ui.widget;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// A pop-over to the right of a control, which stays where the pointer is not. It is made when it is first shown.
public final class SidePopOver {
    private static final double ROUND = 6;
    private static final double ARROW = 6;
    private static final double GAP = 8;
    private static final double EDGE = 60;

    private final String id;
    private final boolean pointed;
    private @Nullable PopOver made;
    private @Nullable Node owner;

    /// @param id of its content
    /// @param pointed whether an arrow points at the control
    public SidePopOver(String id, boolean pointed) {
        this.id = id;
        this.pointed = pointed;
    }

    private PopOver popOver() {
        PopOver popOver = made;
        if (popOver == null) {
            popOver = new PopOver();
            popOver.setAnimated(false);
            popOver.setDetachable(false);
            popOver.setAutoHide(false);
            popOver.setHideOnEscape(false);
            popOver.setAutoFix(true);
            popOver.setCornerRadius(ROUND);
            popOver.setArrowLocation(pointed ? PopOver.ArrowLocation.LEFT_CENTER : PopOver.ArrowLocation.LEFT_TOP);
            popOver.setArrowSize(pointed ? ARROW : 0);
            popOver.setArrowIndent(pointed ? ARROW : 0);
            made = popOver;
        }
        return popOver;
    }

    /// Shows content beside a control; what is shown already changes in place.
    ///
    /// @param beside the pop-over stands to the right of this
    public void show(Node control, Region content, Node beside) {
        Window window = control.getScene() == null ? null : control.getScene().getWindow();
        Bounds at = control.localToScreen(control.getBoundsInLocal());
        Bounds wall = beside.localToScreen(beside.getBoundsInLocal());
        if (window == null || at == null || wall == null) {
            return;
        }
        hide();
        content.setId(id);
        fix(content, control.getScene());
        owner = control;
        PopOver popOver = popOver();
        popOver.setContentNode(content);
        double low = window.getY() + window.getHeight() - content.getPrefHeight() - GAP;
        double y = pointed ? at.getCenterY() : Math.max(window.getY() + GAP, Math.min(at.getMinY(), low));
        popOver.show(control, wall.getMaxX() + (pointed ? 0 : GAP), y);
    }

    /// Shows content beside a control, on the side that has more room: below what is at the top, above what is at the
    /// bottom, and otherwise towards the middle of the window.
    public void showBeside(Node control, Region content) {
        Scene scene = control.getScene();
        Bounds at = control.localToScreen(control.getBoundsInLocal());
        Bounds inside = control.localToScene(control.getBoundsInLocal());
        if (scene.getWindow() == null || at == null) {
            return;
        }
        hide();
        content.setId(id);
        fix(content, scene);
        owner = control;
        PopOver popOver = popOver();
        popOver.setContentNode(content);
        boolean top = inside.getMaxY() < EDGE;
        boolean bottom = inside.getMinY() > scene.getHeight() - content.getPrefHeight();
        boolean left = inside.getCenterX() < scene.getWidth() / 2;
        if (top || bottom) {
            popOver.setArrowLocation(
                    top
                            ? left ? PopOver.ArrowLocation.TOP_LEFT : PopOver.ArrowLocation.TOP_RIGHT
                            : left ? PopOver.ArrowLocation.BOTTOM_LEFT : PopOver.ArrowLocation.BOTTOM_RIGHT);
            popOver.show(control, at.getCenterX(), top ? at.getMaxY() : at.getMinY());
        } else {
            popOver.setArrowLocation(left ? PopOver.ArrowLocation.LEFT_CENTER : PopOver.ArrowLocation.RIGHT_CENTER);
            popOver.show(control, left ? at.getMaxX() : at.getMinX() - GAP - ARROW, at.getCenterY());
        }
    }

    /// A pop-over asks how high its content is before it knows how wide, and words that wrap would not have room.
    private static void fix(Region content, Scene dressed) {
        Group group = new Group(content);
        Scene dressing = new Scene(group);
        dressing.getStylesheets().setAll(dressed.getStylesheets());
        group.applyCss();
        double height = Math.ceil(content.prefHeight(content.getPrefWidth()));
        group.getChildren().clear();
        content.setMinHeight(height);
        content.setPrefHeight(height);
    }

    public void hide() {
        if (made != null && made.isShowing()) {
            made.hide();
        }
        owner = null;
    }

    public boolean isShowing() {
        return made != null && made.isShowing();
    }

    /// Whether it is shown for a control.
    public boolean isShownFor(Node control) {
        return isShowing() && control.equals(owner);
    }
}
