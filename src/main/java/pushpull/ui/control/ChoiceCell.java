package pushpull.ui.control;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Texts;

/// One line of a menu of choices: the name, what it is, and what it brings along.
final class ChoiceCell extends ListCell<ChoiceRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double NAME = 140;
    /// The padding of the cell, and the room of a scroll bar.
    private static final double BESIDE = 30;

    private final String current;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Label along = new Label();
    private final HBox line = new HBox(name, about, along);

    /// @param chosen told of the choice that is clicked
    /// @param lit told of the value under a pointer that moves
    ChoiceCell(String current, Consumer<MenuChoice> chosen, Consumer<String> lit) {
        this.current = current;
        name.getStyleClass().add("choice-name");
        about.getStyleClass().add("choice-line");
        along.getStyleClass().add("choice-along");
        about.setMinWidth(0);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        along.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("choice-row");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(0);
        line.prefWidthProperty()
                .bind(listViewProperty()
                        .flatMap(Region::widthProperty)
                        .map(wide -> wide.doubleValue() - BESIDE)
                        .orElse(0.0));
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (getItem() instanceof ChoiceRow.Entry entry) {
                chosen.accept(entry.choice());
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, _ -> {
            if (getItem() instanceof ChoiceRow.Entry entry && !isSelected()) {
                lit.accept(entry.choice().value());
            }
        });
        // The list selects by what is clicked, which may be a heading; the cell has answered already.
        addEventFilter(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    }

    @Override
    protected void updateItem(@Nullable ChoiceRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, row instanceof ChoiceRow.Heading);
        pseudoClassStateChanged(CURRENT, false);
        pseudoClassStateChanged(REFUSED, false);
        switch (empty ? null : row) {
            case null -> {
                setGraphic(null);
                setId(null);
            }
            case ChoiceRow.Heading heading -> {
                fill(heading.text(), "", "");
                name.setMinWidth(Region.USE_PREF_SIZE);
                name.setPrefWidth(Region.USE_COMPUTED_SIZE);
                setId(null);
            }
            case ChoiceRow.Entry(MenuChoice choice) -> show(choice);
        }
    }

    private void show(MenuChoice choice) {
        String with = choice.along().isEmpty() ? "" : TEXTS.get("choice.along", choice.along());
        fill(choice.text(), choice.about(), with);
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        setId("choice-" + choice.value());
        setAccessibleHelp(choice.refusal().isEmpty() ? with : choice.refusal());
        pseudoClassStateChanged(CURRENT, choice.value().equals(current));
        pseudoClassStateChanged(REFUSED, !choice.refusal().isEmpty());
    }

    private void fill(String first, String second, String third) {
        name.setText(first);
        about.setText(second);
        along.setText(third);
        setAccessibleText((first + " " + second).strip());
        setGraphic(line);
    }
}
