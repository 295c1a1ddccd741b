package pushpull.ui.control;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pushpull.settings.Setting;

/// A slider, the value, and its unit; typing a digit on the slider begins to type the value.
final class NumberEditor implements SettingEditor {
    /// The length of every slider.
    static final double TRACK = 72;

    /// A longer unit stands in the explanation only.
    private static final int SHORT = 1;

    private final SliderScale scale;
    private final KnobSlider slider;
    private final ValueField field;
    private final HBox node;

    NumberEditor(Setting setting, Consumer<Object> changed, KnobInput typed) {
        scale = new SliderScale(setting);
        slider = new KnobSlider(setting, scale, value -> changed.accept(scale.number(value)));
        field = new ValueField(typed::take, typed::isRefused);
        field.setFocusTraversable(false);
        field.getStyleClass().add("number");
        slider.setMinWidth(TRACK);
        slider.setMaxWidth(TRACK);
        HBox.setHgrow(field, Priority.ALWAYS);
        Label unit = new Label(setting.unit());
        unit.getStyleClass().add("unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.setManaged(!setting.unit().isEmpty() && setting.unit().length() <= SHORT);
        unit.setVisible(unit.isManaged());
        node = new HBox(slider, field, unit);
        node.getStyleClass().add("number-editor");
        slider.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Where the value is typed.
    ValueField field() {
        return field;
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (character.length() == 1 && begins(character) && !event.isShortcutDown()) {
            field.requestFocus();
            field.setText(character);
            field.end();
            event.consume();
        }
    }

    /// Digits of any script begin a number, and what may stand before or between them.
    private static boolean begins(String character) {
        return Character.isDigit(character.charAt(0)) || ".,-\u2212\u066b".contains(character);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public KnobSlider focus() {
        return slider;
    }

    @Override
    public void show(Object value) {
        double number = ((Number) value).doubleValue();
        slider.show(number);
        field.show(scale.shown(number));
    }
}
