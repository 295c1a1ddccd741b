package pushpull.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pushpull.settings.Setting;
import pushpull.settings.Texts;

/// What a knob or a family is: its name, a sentence or two, the formula that it stands in, its range, unit and default.
final class ExplanationText extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double WIDTH = 280;

    private ExplanationText(String heading) {
        getStyleClass().add("explanation");
        setPrefWidth(WIDTH);
        Label name = new Label(heading);
        name.getStyleClass().add("heading");
        getChildren().add(name);
    }

    /// @param now the value in force as the panel shows it
    static ExplanationText of(Setting setting, String now) {
        ExplanationText text = new ExplanationText(Texts.label(setting));
        text.add(Texts.why(setting), "sentence");
        Texts.formula(setting.owner()).ifPresent(formula -> text.add(formula, "choice-formula"));
        text.add(range(setting), "small");
        String byDefault = TEXTS.get("knob.default", shown(setting, setting.initial()));
        text.add(TEXTS.get("knob.now", now) + " " + byDefault, "small");
        if (setting.restarts()) {
            text.add(TEXTS.get("knob.restarts"), "small");
        }
        if (setting.range().hasSlider()) {
            text.add(TEXTS.get("knob.keys"), "small");
        }
        return text;
    }

    /// A family, and the member of it that is chosen.
    static ExplanationText of(Setting family, Class<?> member) {
        ExplanationText text = new ExplanationText(Texts.label(family));
        text.add(Texts.why(family), "sentence");
        text.add(TEXTS.get("knob.now", Texts.label(member)) + " " + Texts.about(member), "sentence");
        Texts.formula(member).ifPresent(formula -> text.add(formula, "choice-formula"));
        return text;
    }

    private static String range(Setting setting) {
        return switch (setting.kind()) {
            case DOUBLE, INT, LONG -> {
                SliderScale scale = new SliderScale(setting);
                String takes = setting.range().hasSlider()
                        ? TEXTS.get(
                                "knob.range.slider",
                                setting.range().text(),
                                scale.end(setting.low()),
                                scale.end(setting.high()))
                        : TEXTS.get("knob.range", setting.range().text());
                yield setting.unit().isEmpty() ? takes : takes + " " + TEXTS.get("knob.unit", setting.unit());
            }
            case INTS -> TEXTS.get("knob.range.list", setting.range().text());
            case BOOLEAN, TEXT, CHOICE, FAMILY -> "";
        };
    }

    /// A value in words.
    static String shown(Setting setting, Object value) {
        String text = setting.text(value);
        return switch (setting.kind()) {
            case BOOLEAN -> TEXTS.get("knob." + text);
            case CHOICE -> Texts.label((Enum<?>) value);
            case DOUBLE, INT, LONG -> new SliderScale(setting).shown(((Number) value).doubleValue());
            case TEXT, INTS, FAMILY -> text.isEmpty() ? TEXTS.get("knob.empty") : text;
        };
    }

    private void add(String sentence, String style) {
        if (!sentence.isEmpty()) {
            Label label = new Label(sentence);
            label.getStyleClass().add(style);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(label);
        }
    }
}
