package pushpull.ui.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import pushpull.settings.Texts;
import pushpull.ui.widget.Controls;

/// Unfolds the rows of a block that are hidden: how many, and on hover what in them was changed.
final class FoldButton extends Button {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final Texts TEXTS = Texts.bundle("ui");

    FoldButton(String block, Runnable toggled) {
        getStyleClass().setAll("more");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> toggled.run());
        // It stands in a control that opens at a click of its own.
        addEventHandler(MouseEvent.MOUSE_CLICKED, Event::consume);
        Controls.name(this, block);
    }

    /// @param hidden how many rows are not shown
    /// @param unfolded whether all are shown on request
    /// @param changed names and values of hidden rows that are not as they are by default
    void show(int hidden, boolean unfolded, List<String> changed) {
        setVisible(hidden > 0 || unfolded);
        setManaged(isVisible());
        setText(unfolded ? TEXTS.get("knob.fewer") : TEXTS.get("knob.more", hidden));
        pseudoClassStateChanged(CHANGED, !changed.isEmpty());
        String more = TEXTS.get(hidden == 1 ? "knob.more.one" : "knob.more.why", hidden);
        String what = unfolded ? TEXTS.get("knob.fewer.why") : more;
        Controls.rename(this, changed.isEmpty() ? what : what + ": " + String.join(", ", changed));
    }
}
