package pushpull.ui.control;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.ToggleSwitch;
import pushpull.settings.Texts;

/// On or off: a switch with the word.
final class SwitchEditor implements SettingEditor {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final ToggleSwitch toggle = new ToggleSwitch();
    private final HBox node = new HBox(toggle);
    private boolean showing;

    SwitchEditor(Consumer<Object> changed) {
        node.getStyleClass().add("switch-editor");
        toggle.setText(TEXTS.get("knob.false"));
        toggle.selectedProperty().addListener((_, _, on) -> {
            toggle.setText(TEXTS.get("knob." + on));
            if (!showing) {
                changed.accept(on);
            }
        });
        toggle.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> toggle.requestFocus());
        toggle.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            toggle.setSelected(!toggle.isSelected());
            event.consume();
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public ToggleSwitch focus() {
        return toggle;
    }

    @Override
    public void show(Object value) {
        showing = true;
        toggle.setSelected((Boolean) value);
        showing = false;
    }
}
