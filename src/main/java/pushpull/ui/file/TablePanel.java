package pushpull.ui.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.data.PreviewColumn;
import pushpull.data.TablePreview;
import pushpull.settings.Texts;
import pushpull.ui.widget.OwnKeys;

/// A table of a person's own before it is trained on: its first rows, which columns are used and as what, and how.
final class TablePanel extends VBox implements OwnKeys {
    /// How wide it is, if there is room.
    static final double WIDTH = 760;

    private static final double LINE = 24;
    private static final int MOST_LINES = 12;
    private static final Texts TEXTS = Texts.bundle("ui");

    private final OwnTables tables;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final Label problem = new Label();
    private final ListView<PreviewColumn> columns = new ListView<>();
    private final TableOptions options = new TableOptions(this::label);
    private final Button train = new Button(TEXTS.get("table.train"));
    private @Nullable TablePreview shown;

    /// @param close called when it is no longer wanted
    TablePanel(OwnTables tables, Runnable close) {
        this.tables = tables;
        Button cancel = new Button(TEXTS.get("table.cancel"));
        cancel.getStyleClass().setAll("text-button");
        cancel.setId("table-cancel");
        cancel.setOnAction(_ -> close.run());
        train.getStyleClass().setAll("main-button");
        train.setId("table-train");
        train.setDefaultButton(true);
        train.setOnAction(_ -> {
            if (shown != null) {
                close.run();
                tables.train(shown, options.isStandardised(), options.heldOut());
            }
        });
        HBox buttons = new HBox(cancel, train);
        buttons.getStyleClass().add("table-buttons");
        title.getStyleClass().add("table-title");
        summary.getStyleClass().add("table-summary");
        summary.setId("table-summary");
        problem.setId("table-problem");
        problem.getStyleClass().add("table-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        dressColumns();
        setId("table");
        getStyleClass().add("table-panel");
        getChildren().addAll(title, summary, columns, options, problem, buttons);
        setVisible(false);
    }

    private void dressColumns() {
        columns.setId("table-columns");
        columns.setFixedCellSize(LINE);
        columns.setCellFactory(_ -> new ColumnCell(this::toggle));
        columns.setAccessibleText(TEXTS.get("table.columns"));
        columns.setMinHeight(2 * LINE);
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                toggle(columns.getSelectionModel().getSelectedIndex());
                event.consume();
            }
        });
    }

    /// Shows a table as it was read.
    void show(TablePreview preview) {
        boolean other = shown == null || !shown.file().equals(preview.file());
        shown = preview;
        title.setText(FileNames.name(Path.of(preview.file())));
        summary.setText(TableWords.summary(preview));
        int at = columns.getSelectionModel().getSelectedIndex();
        columns.getItems().setAll(preview.columns());
        columns.setPrefHeight(LINE * Math.min(MOST_LINES, preview.columns().size()) + 2);
        columns.getSelectionModel().select(other ? 0 : Math.max(0, at));
        options.show(preview, other);
        say(TableWords.problem(preview), preview.problem().isEmpty());
        requestLayout();
    }

    private void say(String sentence, boolean usable) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        train.setDisable(!usable);
    }

    void enter() {
        columns.requestFocus();
    }

    /// Takes a key of its own; false for others.
    boolean key(KeyEvent event) {
        boolean begin = event.getCode() == KeyCode.ENTER && !options.isChoosing() && !train.isDisabled();
        if (begin && columns.isFocused()) {
            train.fire();
            return true;
        }
        return false;
    }

    /// Uses a column or leaves it out; the table is read again with what is used then.
    private void toggle(int place) {
        if (shown == null || place < 0 || !shown.columns().get(place).usable()) {
            return;
        }
        List<PreviewColumn> next = new ArrayList<>(shown.columns());
        PreviewColumn old = next.get(place);
        next.set(place, old.used(!old.used()));
        List<Integer> used = IntStream.range(0, next.size())
                .filter(i -> next.get(i).used())
                .boxed()
                .toList();
        columns.getItems().set(place, next.get(place));
        columns.getSelectionModel().select(place);
        shown = shown.with(next);
        if (used.isEmpty()) {
            say(TEXTS.get("table.none"), false);
        } else {
            train.setDisable(true);
            tables.use(shown, used);
        }
    }

    private void label(int place) {
        if (shown != null) {
            train.setDisable(true);
            tables.label(shown, place);
        }
    }
}
