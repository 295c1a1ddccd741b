package pushpull.ui.window;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.Icon;

/// The title of the experiment, which opens a menu once there is one.
final class TitleButton extends HBox {
    private final Label title;

    TitleButton(Label title) {
        this.title = title;
        setId("document");
        getStyleClass().add("title-button");
        getChildren().add(title);
    }

    void setMenu(String name, Consumer<Node> open) {
        getChildren().setAll(title, Icon.CHEVRON.node());
        getStyleClass().add("has-menu");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.MENU_BUTTON);
        Controls.name(this, name);
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> open.accept(this));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                open.accept(this);
                event.consume();
            }
        });
    }
}
