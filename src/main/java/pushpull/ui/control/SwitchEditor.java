package pushpull.ui.control;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import pushpull.settings.Texts;

/// On or off: a filled or a hollow dot and the word.
final class SwitchEditor implements SettingEditor {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final Circle dot = new Circle(3.5);
    private final Label word = new Label();
    private final HBox node = new HBox(dot, word);
    private final Consumer<Object> changed;
    private boolean on;

    SwitchEditor(Consumer<Object> changed) {
        this.changed = changed;
        node.getStyleClass().add("switch-editor");
        dot.getStyleClass().add("dot");
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.CHECK_BOX);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> turn());
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            turn();
            event.consume();
        }
    }

    private void turn() {
        node.requestFocus();
        changed.accept(!on);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public HBox focus() {
        return node;
    }

    @Override
    public void show(Object value) {
        on = (Boolean) value;
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), on);
        word.setText(TEXTS.get("knob." + on));
    }
}
