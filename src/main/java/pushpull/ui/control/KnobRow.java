package pushpull.ui.control;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import pushpull.settings.Setting;
import pushpull.settings.Texts;

/// One setting: its name and the control that its kind asks for. What it does is explained beside the panel.
final class KnobRow extends VBox {
    /// The room of a name before the slider.
    static final double NAME = 60;

    /// A longer name begins further left, so that all sliders stand in line; a still longer one stands over its slider.
    private static final double LONGEST = 82;

    private static final double LONGEST_BESIDE_TEXT = 110;

    private static final double GAP = 6;

    private final SettingEditor editor;
    private final Explanations explanations;
    private final Setting setting;
    private String now = "";
    private boolean turned;

    /// @param key the setting's key in the experiment
    KnobRow(Setting setting, String key, PanelContext context) {
        this.setting = setting;
        explanations = context.explanations();
        editor = SettingEditor.of(setting, value -> context.change(key, value), context.input(setting, key));
        Label name = new Label(Texts.labelWithin(setting));
        name.getStyleClass().add("knob-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(editor.focus());
        name.setOnMouseClicked(_ -> editor.focus().requestFocus());
        identify(key.replace('.', '-'), name.getText());
        getStyleClass().add("knob-row");
        place(name);
        explain(context);
    }

    private void identify(String key, String name) {
        editor.focus().setId("knob-" + key);
        editor.focus().setAccessibleText(name);
        editor.focus().setAccessibleHelp(Texts.why(setting));
        if (editor instanceof NumberEditor number) {
            number.field().setId("value-" + key);
            number.field().setAccessibleText(name);
        }
    }

    private void place(Label name) {
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        double width = width(name.getText());
        HBox line = new HBox();
        line.getStyleClass().add("knob-line");
        boolean slides = editor instanceof NumberEditor;
        if (width > (slides ? LONGEST : LONGEST_BESIDE_TEXT)) {
            Region room = new Region();
            room.setMinWidth(slides ? NAME : 0);
            line.getChildren().addAll(room, editor.node());
            getChildren().addAll(name, line);
        } else {
            name.setPrefWidth(Math.max(NAME, width));
            HBox.setMargin(name, new Insets(0, 0, 0, slides ? Math.min(0, NAME - width) : 0));
            line.getChildren().addAll(name, editor.node());
            getChildren().add(line);
        }
    }

    /// Focus and a pointer that rests explain; a press on the control is there to turn it, and wants to see the stage.
    private void explain(PanelContext context) {
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> explanations.await(this, this::explanation));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> explanations.leave(this));
        editor.focus().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            turned = true;
            explanations.leave(this);
        });
        editor.node().focusWithinProperty().subscribe(within -> {
            pseudoClassStateChanged(PanelContext.ACTIVE, within);
            if (within) {
                context.reveal(this);
            }
            if (within && !turned) {
                explanations.show(this, this::explanation);
            } else {
                explanations.leave(this);
            }
            turned = false;
        });
    }

    /// The id of the control that takes the focus.
    String controlId() {
        return editor.focus().getId();
    }

    private Region explanation() {
        return ExplanationText.of(setting, now);
    }

    void show(Object value) {
        now = ExplanationText.shown(setting, value);
        editor.show(value);
    }

    /// How much room words of a name need, with the space after them.
    static double width(String words) {
        Text text = new Text(words);
        text.setFont(Font.font("PushPull Sans", 12));
        return Math.ceil(text.getLayoutBounds().getWidth()) + GAP;
    }
}
