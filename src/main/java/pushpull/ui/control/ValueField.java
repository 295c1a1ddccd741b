package pushpull.ui.control;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import pushpull.settings.ReadableNumber;

/// A value as text, which turns into a field when it is clicked: Enter or leaving it takes the value, Escape does not.
final class ValueField extends TextField {
    private final Consumer<String> typed;
    private String shown = "";
    private boolean fresh;

    ValueField(Consumer<String> typed) {
        this.typed = typed;
        getStyleClass().add("value-field");
        setOnAction(_ -> commit());
        focusedProperty().subscribe(focused -> {
            fresh = focused;
            if (focused) {
                selectAll();
            } else {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> clicked());
    }

    /// The click that begins to type leaves all of the value selected.
    private void clicked() {
        if (fresh && getSelection().getLength() == 0) {
            selectAll();
        }
        fresh = false;
    }

    void show(String text) {
        if (!text.equals(shown)) {
            shown = text;
            if (!isFocused()) {
                setText(text);
            }
        }
    }

    private void commit() {
        String text = getText().strip();
        setText(shown);
        if (!text.equals(shown)) {
            typed.accept(ReadableNumber.typed(text));
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                setText(shown);
                getParent().requestFocus();
                event.consume();
            }
            case ENTER -> {
                commit();
                selectAll();
                event.consume();
            }
            default -> {}
        }
    }
}
