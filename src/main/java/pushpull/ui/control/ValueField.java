package pushpull.ui.control;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A value as text, which turns into a field when it is clicked: Enter, Tab or a click elsewhere takes the value,
/// Escape does not. A text that means no value stays where it was typed until it is mended or given up.
final class ValueField extends TextField {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Predicate<String> typed;
    private final BooleanSupplier refusal;
    private final EventHandler<MouseEvent> elsewhere = this::pressed;
    /// The value in force.
    private String shown = "";
    /// The one before it, while it may still turn out that the new one cannot be had.
    private String former = "";
    /// What stood here before a person began to type.
    private String begun = "";

    private String refused = "";
    private boolean fresh;

    /// @param typed takes a text, or says why it means no value and returns false
    /// @param refusal whether something stands refused now, such as the path of a file that is not there
    ValueField(Predicate<String> typed, BooleanSupplier refusal) {
        this.typed = typed;
        this.refusal = refusal;
        getStyleClass().add("value-field");
        focusedProperty().subscribe(this::focused);
        textProperty().subscribe(() -> pseudoClassStateChanged(REFUSED, isRefused()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> fresh = !isFocused());
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> clicked());
    }

    private void focused(boolean now) {
        Scene scene = getScene();
        if (now) {
            if (!fresh) {
                selectAll();
            }
            if (scene != null) {
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
            }
        } else {
            if (scene != null) {
                scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
            }
            if (!isRefused()) {
                commit();
            }
        }
    }

    /// What is clicked may take no focus, and the value is taken all the same.
    private void pressed(MouseEvent event) {
        boolean inside = false;
        for (Node node = event.getTarget() instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            inside |= node == this;
        }
        if (!inside) {
            getParent().requestFocus();
        }
    }

    /// The click that begins to type leaves all of the value selected. It is selected at the release: a press on
    /// what is selected puts the caret there when it is released, since it could have begun to drag the text.
    private void clicked() {
        if (fresh && getSelection().getLength() == 0) {
            selectAll();
        }
        fresh = false;
    }

    private boolean isEdited() {
        return !getText().equals(begun);
    }

    private boolean isRefused() {
        return isEdited() && getText().equals(refused);
    }

    /// Shows the value in force, unless a person is typing another.
    void show(String text) {
        if (text.equals(shown)) {
            return;
        }
        boolean comesBack = text.equals(former) && refusal.getAsBoolean();
        boolean typing = isFocused() && isEdited();
        former = "";
        shown = text;
        if (comesBack && !isEdited()) {
            refused = getText();
            begun = shown;
            pseudoClassStateChanged(REFUSED, true);
        } else if (!typing) {
            put();
        }
    }

    private void put() {
        begun = shown;
        refused = "";
        setText(shown);
        if (isFocused()) {
            selectAll();
        } else {
            positionCaret(0);
        }
    }

    private void commit() {
        if (!isEdited()) {
            return;
        }
        String text = getText();
        String before = shown;
        if (typed.test(text.strip())) {
            former = shown.equals(before) ? "" : before;
            put();
        } else {
            refused = text;
            pseudoClassStateChanged(REFUSED, true);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                put();
                getParent().requestFocus();
                event.consume();
            }
            case ENTER -> {
                commit();
                event.consume();
            }
            default -> {}
        }
    }
}
