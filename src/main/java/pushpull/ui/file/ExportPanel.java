package pushpull.ui.file;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import pushpull.settings.Texts;

/// What can be taken out of the run, to choose from.
final class ExportPanel extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final VBox choices = new VBox();

    /// @param close called before something is exported
    ExportPanel(Exporter exporter, Runnable close) {
        Label heading = new Label(TEXTS.get("export.title"));
        heading.getStyleClass().add("heading");
        for (Exporter.Kind kind : Exporter.Kind.values()) {
            Button choice = new Button();
            Label name = new Label(TEXTS.get(kind.key()));
            name.getStyleClass().add("export-name");
            Label line = new Label(TEXTS.get(kind.key() + ".why"));
            line.getStyleClass().add("export-line");
            choice.setGraphic(new VBox(name, line));
            choice.setAccessibleText(name.getText() + ". " + line.getText());
            choice.getStyleClass().setAll("export-choice");
            choice.setId(kind.key().replace('.', '-'));
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setOnAction(_ -> {
                close.run();
                exporter.export(kind);
            });
            choices.getChildren().add(choice);
        }
        choices.getStyleClass().add("export-choices");
        setId("export");
        getStyleClass().add("export-panel");
        getChildren().addAll(heading, choices);
        setVisible(false);
    }

    void enter() {
        focus(0);
    }

    /// Takes a key of its own; false for others.
    boolean key(KeyEvent event) {
        int at = choices.getChildren().indexOf(getScene().getFocusOwner());
        switch (event.getCode()) {
            case DOWN -> focus(at + 1);
            case UP -> focus(at - 1);
            case ENTER, SPACE -> {
                if (at >= 0 && choices.getChildren().get(at) instanceof Button choice) {
                    choice.fire();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void focus(int index) {
        int count = choices.getChildren().size();
        Node choice = choices.getChildren().get(Math.floorMod(index, count));
        choice.requestFocus();
    }
}
