package pushpull.ui.control;

import javafx.scene.layout.Region;
import pushpull.settings.Setting;

/// A field for what has no slider: names of files, lists of widths, seeds.
final class TextEditor implements SettingEditor {
    private final Setting setting;
    private final ValueField field;

    TextEditor(Setting setting, KnobInput typed) {
        this.setting = setting;
        field = new ValueField(typed::take, typed::isRefused);
        field.getStyleClass().add("wide");
        field.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    public Region node() {
        return field;
    }

    @Override
    public ValueField focus() {
        return field;
    }

    @Override
    public void show(Object value) {
        field.show(setting.text(value));
    }
}
