package pushpull.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pushpull.ui.widget.Icon;
import pushpull.ui.widget.SidePopOver;

/// Shows what is chosen, and opens a menu of what can be beside it.
final class ChoiceButton extends HBox {
    private final Label label = new Label();
    private final Supplier<List<MenuChoice>> choices;
    private final Consumer<MenuChoice> chosen;
    private final SidePopOver menu = new SidePopOver("choice-menu", false);
    private final EventHandler<MouseEvent> elsewhere = this::pressed;
    private final ChangeListener<Boolean> left = (_, _, focused) -> leave(focused);
    private String value = "";
    private Consumer<Consumer<List<MenuChoice>>> finder = _ -> {};

    /// @param choices asked when the menu opens
    /// @param chosen told what the person chooses
    ChoiceButton(Supplier<List<MenuChoice>> choices, Consumer<MenuChoice> chosen) {
        this.choices = choices;
        this.chosen = chosen;
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        label.setMinWidth(0);
        label.textTruncatedProperty().subscribe(this::updateTooltip);
        getStyleClass().add("choice-button");
        getChildren().addAll(label, room, Icon.CHEVRON.node());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// A text that is cut off is shown whole in a tooltip.
    private void updateTooltip(boolean cut) {
        if (cut) {
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(label.textProperty());
            label.setTooltip(whole);
        } else {
            label.setTooltip(null);
        }
    }

    /// Sets what completes the choices once a menu is open.
    void setFinder(Consumer<Consumer<List<MenuChoice>>> completes) {
        finder = completes;
    }

    /// Puts a control of its own before the sign that this one opens.
    void before(Node node) {
        getChildren().add(getChildren().size() - 1, node);
    }

    void show(String newValue, String text) {
        value = newValue;
        label.setText(text);
    }

    /// A second click of a double click leaves open what the first has opened.
    private void click(MouseEvent event) {
        if (!menu.isShowing()) {
            open();
        } else if (event.getClickCount() == 1) {
            close();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            open();
            event.consume();
        }
    }

    private void open() {
        requestFocus();
        ChoiceMenu made = new ChoiceMenu(choices.get(), value, chosen, this::close);
        menu.show(this, made, panel());
        made.takeFocus();
        finder.accept(made::complete);
        Scene scene = getScene();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
        scene.getWindow().focusedProperty().addListener(left);
    }

    /// The menu stands beside the whole panel, so that it covers no other knob.
    private Node panel() {
        Node panel = this;
        for (Node node = this; node != null; node = node.getParent()) {
            panel = node instanceof ScrollPane ? node : panel;
        }
        return panel;
    }

    private void close() {
        Scene scene = getScene();
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
        scene.getWindow().focusedProperty().removeListener(left);
        menu.hide();
    }

    private void leave(boolean focused) {
        if (!focused) {
            close();
        }
    }

    private void pressed(MouseEvent event) {
        boolean inside = false;
        for (Node node = event.getTarget() instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            inside |= node == this;
        }
        if (!inside) {
            close();
        }
    }
}
