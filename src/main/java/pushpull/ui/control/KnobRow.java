package pushpull.ui.control;

import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import pushpull.settings.Kind;
import pushpull.settings.Setting;
import pushpull.settings.Texts;

/// One setting: its name, the control that its kind asks for, and in focus its range and what it does.
final class KnobRow extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// A longer name stands over its control.
    private static final double LONGEST = 92;

    private static final double GAP = 6;

    private final Setting setting;
    private final Editor editor;
    private final boolean isStacked;

    /// @param key the setting's key in the experiment
    /// @param column how wide names are
    KnobRow(Setting setting, String key, PanelContext context, ReadOnlyDoubleProperty column) {
        this.setting = setting;
        editor = Editor.of(setting, text -> context.change(key, text));
        Label name = new Label(name(setting));
        name.getStyleClass().add("knob-name");
        double width = width(name.getText());
        isStacked = width > LONGEST;
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.prefWidthProperty().bind(column.map(wide -> Math.max(wide.doubleValue(), width + GAP)));
        name.setLabelFor(editor.focus());
        editor.focus().setId("knob-" + key.replace('.', '-'));
        editor.focus().setAccessibleText(name.getText());
        editor.focus().setAccessibleHelp(Texts.why(setting));
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        HBox line = isStacked ? new HBox(editor.node()) : new HBox(name, editor.node());
        line.getStyleClass().add("knob-line");
        Node explanation = explanation();
        explanation.visibleProperty().bind(editor.node().focusWithinProperty());
        explanation.managedProperty().bind(explanation.visibleProperty());
        editor.node().focusWithinProperty().subscribe(within -> {
            if (within) {
                context.reveal(this);
            }
            pseudoClassStateChanged(PanelContext.ACTIVE, within);
        });
        getStyleClass().add("knob-row");
        if (isStacked) {
            getChildren().add(name);
        }
        getChildren().addAll(line, explanation);
    }

    private Node explanation() {
        VBox box = new VBox();
        box.getStyleClass().add("explanation");
        if (setting.range().hasSlider() && setting.kind() != Kind.INTS) {
            box.getChildren()
                    .add(sentence(TEXTS.get("knob.range", setting.range().text(), initial())));
        } else {
            box.getChildren().add(sentence(TEXTS.get("knob.default", initial())));
        }
        String why = Texts.why(setting);
        if (!why.isEmpty()) {
            box.getChildren().addFirst(sentence(why));
        }
        if (setting.restarts()) {
            box.getChildren().add(sentence(TEXTS.get("knob.restarts")));
        }
        return box;
    }

    private String initial() {
        String text = setting.text(setting.initial());
        return setting.kind() == Kind.BOOLEAN ? TEXTS.get("knob." + text) : text.replace('-', '\u2212');
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The name as it stands in the panel: without a capital, unless it is an abbreviation.
    static String name(Setting setting) {
        String label = Texts.label(setting);
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    void show(Object value) {
        editor.show(value);
    }

    /// How much room the name needs beside its slider; 0 where it does not stand there.
    double nameWidth() {
        return isStacked || !(editor instanceof NumberEditor) ? 0 : width(name(setting)) + GAP;
    }

    private static double width(String words) {
        Text text = new Text(words);
        text.setFont(Font.font("PushPull Sans", 12));
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
