package pushpull.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pushpull.settings.Texts;

/// All keys and what they do, over the stage.
final class KeysOverlay extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final String[] KEYS = {
        "space",
        "right",
        "left",
        "home",
        "page",
        "slow",
        "marks",
        "branches",
        "speed",
        "undo",
        "tab",
        "updown",
        "backspace",
        "layers",
        "morelayers",
        "f",
        "n",
        "i",
        "points",
        "delete",
        "d",
        "enter",
        "files",
        "export",
        "gallery",
        "esc",
        "help"
    };

    KeysOverlay() {
        Label heading = new Label(TEXTS.get("keys.title"));
        heading.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        for (int i = 0; i < KEYS.length; i++) {
            Label key = new Label(TEXTS.get("keys." + KEYS[i]));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(TEXTS.get("keys." + KEYS[i] + ".why"));
            grid.addRow(i, key, what);
        }
        setId("keys");
        getStyleClass().add("keys-overlay");
        getChildren().addAll(heading, grid);
        setVisible(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }
}
