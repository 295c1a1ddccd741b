package pushpull.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.Icon;

/// Shows what is chosen, and opens a menu of what can be; what cannot is grey and says why.
final class ChoiceButton extends HBox {
    private final Label label = new Label();
    private final Supplier<List<Choice>> choices;
    private final Consumer<String> chosen;
    private final Consumer<String> refused;
    private @Nullable ContextMenu menu;
    private String value = "";
    private boolean closing;

    /// @param choices asked when the menu opens
    /// @param chosen told the value of what the person chooses
    /// @param refused told why, where it cannot be chosen
    ChoiceButton(Supplier<List<Choice>> choices, Consumer<String> chosen, Consumer<String> refused) {
        this.choices = choices;
        this.chosen = chosen;
        this.refused = refused;
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        label.setMinWidth(0);
        label.textTruncatedProperty().subscribe(this::tell);
        getStyleClass().add("choice-button");
        getChildren().addAll(label, room, Icon.CHEVRON.node());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> open());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// A text that is cut is whole under the pointer.
    private void tell(boolean cut) {
        if (cut) {
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(label.textProperty());
            label.setTooltip(whole);
        } else {
            label.setTooltip(null);
        }
    }

    /// Made when it is first opened: a window has many, and a menu is costly.
    private ContextMenu made() {
        ContextMenu made = new ContextMenu();
        made.setOnHiding(_ -> {
            closing = true;
            Platform.runLater(() -> closing = false);
        });
        menu = made;
        return made;
    }

    /// Puts a control of its own before the sign that this one opens.
    void before(Node node) {
        getChildren().add(getChildren().size() - 1, node);
    }

    void show(String newValue, String text) {
        value = newValue;
        label.setText(text);
    }

    /// The key that chooses in the menu arrives here too, and must not open it again.
    private void key(KeyEvent event) {
        if (closing) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            open();
            event.consume();
        }
    }

    private void open() {
        requestFocus();
        ContextMenu open = menu == null ? made() : menu;
        if (open.isShowing()) {
            open.hide();
        } else {
            fill(open);
        }
    }

    private void fill(ContextMenu open) {
        open.getItems().clear();
        List<Choice> offered = choices.get();
        for (Choice choice : offered) {
            RadioMenuItem item = new RadioMenuItem(choice.text());
            item.setId("choice-" + choice.value());
            item.setMnemonicParsing(false);
            item.setSelected(choice.value().equals(value));
            if (choice.refusal().isEmpty()) {
                item.setOnAction(_ -> chosen.accept(choice.value()));
            } else {
                item.getStyleClass().add("refused");
                item.setOnAction(_ -> refused.accept(choice.refusal()));
            }
            open.getItems().add(item);
        }
        open.show(this, Side.BOTTOM, -12, 0);
        for (int k = 0; k < offered.size(); k++) {
            explain(open.getItems().get(k), offered.get(k).refusal());
        }
    }

    /// A grey entry says why it is grey, to the pointer and to a screen reader.
    private static void explain(MenuItem item, String refusal) {
        if (!refusal.isEmpty() && item.getStyleableNode() != null) {
            Controls.name(item.getStyleableNode(), refusal);
        }
    }

    /// One entry of the menu.
    ///
    /// @param value as an experiment file has it
    /// @param text as the person reads it
    /// @param refusal why it cannot be chosen now, empty where it can
    record Choice(String value, String text, String refusal) {
        Choice(String value, String text) {
            this(value, text, "");
        }
    }
}
