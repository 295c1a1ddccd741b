package pushpull.ui.file;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import pushpull.data.PreviewColumn;
import pushpull.settings.Texts;

/// One column of a table on a line: whether it is used, its name, its first values, and what else it is.
final class ColumnCell extends ListCell<PreviewColumn> {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double NAME = 150;
    private static final double VALUE = 56;
    private static final double ROLE = 150;

    private final CheckBox use = new CheckBox();
    private final Label name = new Label();
    private final HBox values = new HBox();
    private final Label role = new Label();
    private final HBox line = new HBox(use, name, values, role);

    /// @param toggled told that the box of this cell was pressed
    ColumnCell(IntConsumer toggled) {
        use.setFocusTraversable(false);
        use.setOnAction(_ -> toggled.accept(getIndex()));
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        role.setMinWidth(ROLE);
        role.setMaxWidth(ROLE);
        name.getStyleClass().add("column-name");
        role.getStyleClass().add("column-role");
        HBox.setHgrow(values, Priority.ALWAYS);
        values.setMinWidth(0);
        values.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("column-line");
        getStyleClass().add("column-cell");
    }

    @Override
    protected void updateItem(@Nullable PreviewColumn column, boolean empty) {
        super.updateItem(column, empty);
        if (empty || column == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        use.setSelected(column.used());
        use.setDisable(!column.usable());
        name.setText(column.name());
        String reason = role(column);
        role.setText(reason);
        values.getChildren()
                .setAll(column.values().stream().map(ColumnCell::value).toList());
        String state = TEXTS.get(column.used() ? "table.used" : "table.unused");
        setAccessibleText(column.name() + ", " + state + (reason.isEmpty() ? "" : ", " + reason));
        use.setAccessibleText(TEXTS.get("table.use", column.name()));
        setGraphic(line);
    }

    private static Label value(String text) {
        Label value = new Label(text);
        value.setMinWidth(VALUE);
        value.setMaxWidth(VALUE);
        value.getStyleClass().add("column-value");
        return value;
    }

    private static String role(PreviewColumn column) {
        if (column.label()) {
            return TEXTS.get("table.role.label");
        }
        boolean said = column.leftOut() != null && !column.used();
        return said ? TEXTS.get("table.left." + column.leftOut()) : "";
    }
}
