package pushpull.ui.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import pushpull.settings.Setting;

/// The control of one setting, by its kind.
sealed interface SettingEditor permits NumberEditor, TextEditor, SwitchEditor, SegmentEditor, ChoiceEditor {
    /// The control for a setting that is no family.
    ///
    /// @param changed told of the values that it gets
    /// @param typed takes the texts that a person types
    static SettingEditor of(Setting setting, Consumer<Object> changed, KnobInput typed) {
        return switch (setting.kind()) {
            case DOUBLE, INT, LONG ->
                setting.range().hasSlider()
                        ? new NumberEditor(setting, changed, typed)
                        : new TextEditor(setting, typed);
            case TEXT, INTS -> new TextEditor(setting, typed);
            case BOOLEAN -> new SwitchEditor(changed);
            case CHOICE ->
                SegmentEditor.fits(setting) ? new SegmentEditor(setting, changed) : new ChoiceEditor(setting, changed);
            case FAMILY -> throw new IllegalArgumentException(setting + " is a family, which has a block of its own");
        };
    }

    Region node();

    /// The part that takes the focus.
    Node focus();

    void show(Object value);
}
