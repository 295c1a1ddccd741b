package pushpull.ui.stage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import pushpull.paint.scene.StageLayer;
import pushpull.settings.Texts;
import pushpull.snapshot.PushRadius;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;
import pushpull.ui.widget.Icon;

/// What the stage shows: a filled dot for a layer that is on, a hollow one for one that is off.
///
/// Layers for which there is no room are in a menu; those in which the experiment has nothing to show are left out.
public final class LayerSwitches extends Region {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double GAP = 4;
    private static final double HEIGHT = 24;
    private static final int DIGITS = 9;

    private final RunModel run;
    private final Map<StageLayer, Button> buttons = new EnumMap<>(StageLayer.class);
    private final Button more = new Button(TEXTS.get("layer.more"));
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Snapshot shown;

    public LayerSwitches(RunModel run) {
        this.run = run;
        getStyleClass().add("layer-switches");
        setPickOnBounds(false);
        for (StageLayer layer : StageLayer.values()) {
            Button button = button(layer);
            buttons.put(layer, button);
            getChildren().add(button);
        }
        more.setGraphic(Icon.CHEVRON.node());
        more.setContentDisplay(ContentDisplay.RIGHT);
        more.setId("layer-more");
        more.getStyleClass().setAll("layer-switch", "layer-more");
        more.setOnAction(_ -> open());
        Controls.name(more, TEXTS.get("layer.more.why"));
        ExplainedNodes.explain(
                more, () -> new Explanation(TEXTS.get("layer.more"), TEXTS.get("layer.more.why"), "", false));
        getChildren().add(more);
        run.lab().layers().addListener((Observable _) -> show());
        run.snapshot().subscribe(this::onSnapshot);
        show();
    }

    private Button button(StageLayer layer) {
        Button button = new Button(TEXTS.get(key(layer)));
        Circle dot = new Circle(3.5);
        dot.getStyleClass().add("dot");
        button.setGraphic(dot);
        button.setId("layer-" + layer.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().setAll("layer-switch");
        button.setAccessibleRole(AccessibleRole.CHECK_BOX);
        button.setOnAction(_ -> run.lab().toggle(layer));
        button.managedProperty().bind(button.visibleProperty());
        Controls.name(button, TEXTS.get(key(layer)));
        ExplainedNodes.explain(button, () -> new Explanation(TEXTS.get(key(layer)), words(layer), "", false));
        return button;
    }

    /// Where the loss has no margin, that layer shows how far push reaches.
    private String key(StageLayer layer) {
        boolean reach = layer == StageLayer.MARGIN
                && shown != null
                && PushRadius.appliesTo(shown.experiment().loss());
        return reach ? "layer.reach" : "layer." + layer.name().toLowerCase(Locale.ROOT);
    }

    /// What a layer shows, and its key: the first nine that the run has have a digit, the others one with shift.
    private String words(StageLayer layer) {
        int number = shown == null ? layer.ordinal() + 1 : StageLayer.of(shown).indexOf(layer) + 1;
        String key = number <= DIGITS ? TEXTS.get("layer.key", number) : TEXTS.get("layer.key.shift", number - DIGITS);
        return TEXTS.get(key(layer) + ".why", key);
    }

    private void onSnapshot(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        Snapshot before = shown;
        shown = snapshot;
        boolean others = before == null
                || !snapshot.experiment().equals(before.experiment())
                || !StageLayer.of(snapshot).equals(StageLayer.of(before));
        if (others) {
            buttons.forEach((layer, button) -> {
                button.setText(TEXTS.get(key(layer)));
                Controls.rename(button, words(layer));
            });
            requestLayout();
        }
    }

    private void show() {
        buttons.forEach((layer, button) ->
                button.pseudoClassStateChanged(ON, run.lab().layers().contains(layer)));
    }

    private boolean applies(StageLayer layer) {
        return shown == null || layer.applies(shown);
    }

    private void open() {
        if (menu.isShowing()) {
            menu.hide();
            return;
        }
        menu.getItems().clear();
        for (StageLayer layer : StageLayer.values()) {
            if (applies(layer) && !buttons.getOrDefault(layer, more).isVisible()) {
                CheckMenuItem item = new CheckMenuItem(TEXTS.get(key(layer)));
                item.setId("layer-item-" + layer.name().toLowerCase(Locale.ROOT));
                item.setMnemonicParsing(false);
                item.setSelected(run.lab().layers().contains(layer));
                item.setOnAction(_ -> run.lab().toggle(layer));
                menu.getItems().add(item);
            }
        }
        menu.show(more, Side.BOTTOM, 0, 4);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    /// As many switches as have room beside the menu.
    @Override
    protected void layoutChildren() {
        double x = 0;
        double room = getWidth() - more.prefWidth(-1);
        boolean all = true;
        for (StageLayer layer : StageLayer.values()) {
            Button button = buttons.getOrDefault(layer, more);
            double width = button.prefWidth(-1);
            boolean fits = applies(layer) && x + width <= room;
            all &= fits || !applies(layer);
            button.setVisible(fits);
            if (fits) {
                button.resizeRelocate(x, 0, width, HEIGHT);
                x += width + GAP;
            }
        }
        more.setVisible(!all);
        more.resizeRelocate(x, 0, more.prefWidth(-1), HEIGHT);
    }
}
