package pushpull.ui.control;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import pushpull.settings.Setting;
import pushpull.settings.Texts;

/// One setting: its name, the control that its kind asks for, and in focus its range and what it does.
final class KnobRow extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// A longer name stands over its control.
    private static final double LONGEST = 98;

    private static final double GAP = 6;

    private final Setting setting;
    private final SettingEditor editor;
    private final boolean isStacked;
    private final ReadOnlyDoubleProperty column;

    /// @param key the setting's key in the experiment
    /// @param column how wide names are
    KnobRow(Setting setting, String key, PanelContext context, ReadOnlyDoubleProperty column) {
        this.setting = setting;
        this.column = column;
        editor = SettingEditor.of(setting, value -> context.change(key, value), context.input(setting, key));
        Label name = new Label(Texts.labelWithin(setting));
        name.getStyleClass().add("knob-name");
        double width = width(name.getText());
        isStacked = width > LONGEST;
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.prefWidthProperty().bind(column.map(wide -> Math.max(wide.doubleValue(), width)));
        name.setLabelFor(editor.focus());
        editor.focus().setId("knob-" + key.replace('.', '-'));
        editor.focus().setAccessibleText(name.getText());
        if (editor instanceof NumberEditor number) {
            number.field().setId("value-" + key.replace('.', '-'));
            number.field().setAccessibleText(name.getText());
        }
        editor.focus().setAccessibleHelp(Texts.why(setting));
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        HBox line = isStacked ? new HBox(editor.node()) : new HBox(name, editor.node());
        line.getStyleClass().add("knob-line");
        editor.node().focusWithinProperty().subscribe(within -> {
            pseudoClassStateChanged(PanelContext.ACTIVE, within);
            if (within) {
                getChildren().add(explanation());
                context.reveal(this);
            } else {
                getChildren().removeIf(part -> part instanceof VBox);
            }
        });
        getStyleClass().add("knob-row");
        if (isStacked) {
            getChildren().add(name);
        }
        getChildren().add(line);
    }

    private Node explanation() {
        VBox box = new VBox();
        box.getStyleClass().add("explanation");
        if (editor instanceof NumberEditor number) {
            HBox ends = number.ends();
            VBox.setMargin(ends, new Insets(0, NumberEditor.VALUE, 0, isStacked ? 0 : column.get()));
            box.getChildren().add(ends);
        }
        String byDefault = TEXTS.get("knob.default", initial());
        String why = Texts.why(setting);
        box.getChildren().add(sentence(why.isEmpty() ? byDefault : why + " " + byDefault));
        if (setting.restarts()) {
            box.getChildren().add(sentence(TEXTS.get("knob.restarts")));
        }
        return box;
    }

    private String initial() {
        String text = setting.text(setting.initial());
        return switch (setting.kind()) {
            case BOOLEAN -> TEXTS.get("knob." + text);
            case CHOICE -> Texts.label((Enum<?>) setting.initial());
            case DOUBLE, INT, LONG -> new SliderScale(setting).shown(((Number) setting.initial()).doubleValue());
            case TEXT, INTS, FAMILY -> text.isEmpty() ? TEXTS.get("knob.empty") : text;
        };
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    void show(Object value) {
        editor.show(value);
    }

    /// How much room the name needs beside its slider; 0 where it does not stand there.
    double nameWidth() {
        return isStacked || !(editor instanceof NumberEditor) ? 0 : width(Texts.labelWithin(setting));
    }

    /// How much room words of a name need, with the space after them.
    static double width(String words) {
        Text text = new Text(words);
        text.setFont(Font.font("PushPull Sans", 12));
        return Math.ceil(text.getLayoutBounds().getWidth()) + GAP;
    }
}
