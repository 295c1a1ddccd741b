package pushpull.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import pushpull.settings.Setting;
import pushpull.settings.Texts;

/// A choice among constants.
final class ChoiceEditor implements SettingEditor {
    private final Setting setting;
    private final ChoiceButton button;

    ChoiceEditor(Setting setting, Consumer<Object> changed) {
        this.setting = setting;
        button = new ChoiceButton(
                this::choices, choice -> changed.accept(setting.parse(choice.value(), setting.name())));
    }

    private List<MenuChoice> choices() {
        List<MenuChoice> choices = new ArrayList<>();
        for (Object constant : setting.type().getEnumConstants()) {
            choices.add(new MenuChoice(setting.text(constant), Texts.label((Enum<?>) constant)));
        }
        return choices;
    }

    @Override
    public Region node() {
        return button;
    }

    @Override
    public ChoiceButton focus() {
        return button;
    }

    @Override
    public void show(Object value) {
        button.show(setting.text(value), Texts.label((Enum<?>) value));
    }
}
