package pushpull.ui.window;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pushpull.settings.Texts;

/// All keys and what they do, in groups side by side over the stage.
final class KeysOverlay extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// By group, what each key is called in the texts.
    private static final Map<String, List<String>> KEYS = Map.of(
            "time",
            List.of("space", "right", "left", "home", "page", "slow", "marks", "branches", "speed"),
            "settings",
            List.of("undo", "tab", "updown", "backspace"),
            "stage",
            List.of("layers", "morelayers", "f", "n", "i", "points", "classes", "nudge", "delete"),
            "window",
            List.of("c", "w", "l", "d", "enter", "files", "export", "gallery", "zoom", "fold", "esc", "help"));

    private static final List<List<String>> COLUMNS = List.of(List.of("time", "settings"), List.of("stage", "window"));

    /// The room for a key: all groups of a column are in line.
    private static final double KEY = 72;

    KeysOverlay() {
        setId("keys");
        getStyleClass().add("keys-overlay");
        setVisible(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        visibleProperty().subscribe(visible -> {
            if (visible && getChildren().isEmpty()) {
                fill();
            }
        });
    }

    /// Stands in its own size about a place.
    void centre(double x, double y) {
        autosize();
        relocate(Math.rint(x - getWidth() / 2), Math.rint(y - getHeight() / 2));
    }

    private void fill() {
        Label heading = new Label(TEXTS.get("keys.title"));
        heading.getStyleClass().add("page-title");
        HBox columns = new HBox();
        columns.getStyleClass().add("keys-columns");
        for (List<String> groups : COLUMNS) {
            VBox column = new VBox();
            column.getStyleClass().add("keys-column");
            groups.forEach(group -> column.getChildren().add(group(group)));
            columns.getChildren().add(column);
        }
        getChildren().addAll(heading, columns);
    }

    private static VBox group(String name) {
        Label heading = new Label(TEXTS.get("keys.group." + name));
        heading.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        for (String key : KEYS.getOrDefault(name, List.of())) {
            Label shown = new Label(TEXTS.get("keys." + key));
            shown.getStyleClass().add("key");
            shown.setMinWidth(KEY);
            Label what = new Label(TEXTS.get("keys." + key + ".why"));
            what.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), shown, what);
        }
        VBox group = new VBox(heading, grid);
        group.getStyleClass().add("keys-group");
        return group;
    }
}
