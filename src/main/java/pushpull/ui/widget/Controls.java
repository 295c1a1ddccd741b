package pushpull.ui.widget;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Makes the window's buttons alike: an icon with a name that is spoken and shown on hover.
public final class Controls {
    private static final Duration DELAY = Duration.millis(400);

    private static final String NAMED = "pushpull.named";

    private Controls() {}

    public static Button icon(Icon icon, String id, String name, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon.node());
        button.getStyleClass().setAll("icon-button");
        button.setId(id);
        button.setOnAction(_ -> action.run());
        name(button, name);
        return button;
    }

    /// Gives a control its name.
    public static void name(Node node, String name) {
        node.setAccessibleText(name);
        if (node.getProperties().putIfAbsent(NAMED, true) == null) {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> installTooltip(node));
        } else {
            rename(node, name);
        }
    }

    /// A tooltip is made when a pointer first comes: it is a window of its own, and few are ever seen. What is
    /// explained needs none.
    private static void installTooltip(Node node) {
        if (!node.getProperties().containsKey(Tooltip.class) && !ExplainedNodes.isExplained(node)) {
            Tooltip tooltip = new Tooltip(node.getAccessibleText());
            tooltip.setShowDelay(DELAY);
            Tooltip.install(node, tooltip);
            node.getProperties().put(Tooltip.class, tooltip);
        }
    }

    /// Gives a control that has a name another one.
    public static void rename(Node node, String name) {
        node.setAccessibleText(name);
        if (node.getProperties().get(Tooltip.class) instanceof Tooltip tooltip) {
            tooltip.setText(name);
        }
    }
}
