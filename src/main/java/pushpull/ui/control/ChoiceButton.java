package pushpull.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pushpull.ui.Icon;

/// Shows what is chosen, and opens a menu of what can be.
final class ChoiceButton extends HBox {
    private final Label label = new Label();
    private final Supplier<List<Choice>> choices;
    private final Consumer<String> chosen;
    private final ContextMenu menu = new ContextMenu();
    private String value = "";

    /// @param choices asked when the menu opens
    /// @param chosen told the value of what the person chooses
    ChoiceButton(Supplier<List<Choice>> choices, Consumer<String> chosen) {
        this.choices = choices;
        this.chosen = chosen;
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        label.setMinWidth(0);
        getStyleClass().add("choice-button");
        getChildren().addAll(label, room, Icon.CHEVRON.node());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> open());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Puts a control of its own before the sign that this one opens.
    void before(Node node) {
        getChildren().add(getChildren().size() - 1, node);
    }

    void show(String newValue, String text) {
        value = newValue;
        label.setText(text);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            open();
            event.consume();
        }
    }

    private void open() {
        requestFocus();
        if (menu.isShowing()) {
            menu.hide();
            return;
        }
        menu.getItems().clear();
        for (Choice choice : choices.get()) {
            RadioMenuItem item = new RadioMenuItem(choice.text());
            item.setId("choice-" + choice.value());
            item.setMnemonicParsing(false);
            item.setSelected(choice.value().equals(value));
            item.setOnAction(_ -> chosen.accept(choice.value()));
            menu.getItems().add(item);
        }
        menu.show(this, Side.BOTTOM, -12, 0);
    }

    /// One entry of the menu.
    ///
    /// @param value as an experiment file has it
    /// @param text as the person reads it
    record Choice(String value, String text) {}
}
