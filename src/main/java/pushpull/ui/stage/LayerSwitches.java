package pushpull.ui.stage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import pushpull.paint.StageLayer;
import pushpull.settings.Texts;
import pushpull.ui.Controls;
import pushpull.ui.LabModel;

/// What the stage shows: a filled dot for a layer that is on, a hollow one for one that is off.
public final class LayerSwitches extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final Texts TEXTS = Texts.bundle("ui");

    private final Map<StageLayer, Button> buttons = new EnumMap<>(StageLayer.class);

    public LayerSwitches(LabModel model) {
        getStyleClass().add("layer-switches");
        setPickOnBounds(false);
        for (StageLayer layer : StageLayer.values()) {
            String key = "layer." + layer.name().toLowerCase(Locale.ROOT);
            Button button = new Button(TEXTS.get(key));
            Circle dot = new Circle(3.5);
            dot.getStyleClass().add("dot");
            button.setGraphic(dot);
            button.setId("layer-" + layer.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().setAll("layer-switch");
            button.setAccessibleRole(AccessibleRole.CHECK_BOX);
            button.setOnAction(_ -> model.toggle(layer));
            Controls.name(button, TEXTS.get(key + ".why", layer.ordinal() + 1));
            buttons.put(layer, button);
            getChildren().add(button);
        }
        model.layers().addListener((javafx.beans.Observable _) -> show(model));
        show(model);
    }

    private void show(LabModel model) {
        buttons.forEach((layer, button) ->
                button.pseudoClassStateChanged(ON, model.layers().contains(layer)));
    }
}
