package pushpull.ui.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import pushpull.data.PreviewColumn;
import pushpull.data.TablePreview;
import pushpull.settings.Texts;

/// How a table is used: the column of labels, whether its columns are standardised, and how much is held out.
final class TableOptions extends GridPane {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final List<Integer> SHARES = List.of(0, 10, 25, 50);
    private static final int USUAL = 25;

    private final SearchableComboBox<String> labels = new SearchableComboBox<>();
    private final ToggleSwitch standardised = new ToggleSwitch();
    private final SegmentedButton shares = new SegmentedButton();
    private final Label marked = new Label(TEXTS.get("table.heldout.marked"));
    private boolean showing;

    /// @param label told the place of the column that holds the labels from now on, -1 for none
    TableOptions(IntConsumer label) {
        getStyleClass().add("table-options");
        labels.setId("table-label");
        labels.setAccessibleText(TEXTS.get("table.label"));
        labels.getSelectionModel().selectedIndexProperty().addListener((_, _, at) -> {
            if (!showing && at.intValue() >= 0) {
                label.accept(at.intValue() - 1);
            }
        });
        standardised.setId("table-standardise");
        standardised.setAccessibleText(TEXTS.get("table.standardise"));
        for (int share : SHARES) {
            ToggleButton button = new ToggleButton(TEXTS.get("table.share", share));
            button.setId("table-share-" + share);
            button.setUserData(share);
            button.setAccessibleText(TEXTS.get("table.heldout.share", share));
            button.setOnAction(_ -> button.setSelected(true));
            button.setSelected(share == USUAL);
            shares.getButtons().add(button);
        }
        marked.setVisible(false);
        addRow(0, new Label(TEXTS.get("table.label")), labels);
        addRow(1, new Label(TEXTS.get("table.standardise")), standardised);
        addRow(2, new Label(TEXTS.get("table.heldout")), shares);
        add(marked, 1, 2);
    }

    /// @param other whether it is another table than before, so that what is usual for it is proposed
    void show(TablePreview preview, boolean other) {
        showing = true;
        List<String> names = new ArrayList<>(List.of(TEXTS.get("table.label.none")));
        preview.columns().forEach(column -> names.add(column.name()));
        labels.getItems().setAll(names);
        int at = preview.columns().stream().map(PreviewColumn::label).toList().indexOf(true);
        labels.getSelectionModel().select(at + 1);
        if (other) {
            standardised.setSelected(preview.uneven());
            shares.getButtons()
                    .forEach(button -> button.setSelected(button.getUserData().equals(USUAL)));
        }
        shares.setVisible(!preview.marked());
        marked.setVisible(preview.marked());
        showing = false;
    }

    boolean isStandardised() {
        return standardised.isSelected();
    }

    /// Whether a column is being chosen from the list.
    boolean isChoosing() {
        return labels.isShowing();
    }

    /// The share of points that are held out.
    double heldOut() {
        int share = SHARES.stream()
                .filter(each -> shares.getButtons().get(SHARES.indexOf(each)).isSelected())
                .findFirst()
                .orElse(USUAL);
        return share / 100.0;
    }
}
