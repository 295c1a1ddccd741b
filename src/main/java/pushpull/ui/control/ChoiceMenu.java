package pushpull.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Texts;

/// A list of choices in parts, with the formula and the explanation of the one that is lit; what is typed finds one.
///
/// When it opens the current choice is lit, wherever the pointer is; only a pointer that moves lights another.
final class ChoiceMenu extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    /// A list of more choices can be searched.
    private static final int SHORT = 9;

    private static final double WIDTH = 520;
    private static final double ROW = 24;
    private static final double TALLEST = 15;
    private static final double FIND = 40;
    private static final double DETAIL = 96;
    private static final double PADDING = 16;

    private List<MenuChoice> choices;
    private final String current;
    private final Consumer<MenuChoice> chosen;
    private final Runnable closed;
    private final TextField find = TextFields.createClearableTextField();
    private final ListView<ChoiceRow> list = new ListView<>();
    private final Label formula = new Label();
    private final Label about = new Label();

    /// @param current the value in force
    /// @param chosen told what the person chooses
    /// @param closed told when the person wants none
    ChoiceMenu(List<MenuChoice> choices, String current, Consumer<MenuChoice> chosen, Runnable closed) {
        this.choices = List.copyOf(choices);
        this.current = current;
        this.chosen = chosen;
        this.closed = closed;
        boolean searched = choices.size() > SHORT;
        boolean explained = choices.stream().anyMatch(choice -> !choice.about().isEmpty());
        getStyleClass().add("choice-menu");
        find.setPromptText(TEXTS.get("choice.find"));
        find.setAccessibleText(TEXTS.get("choice.find"));
        find.setId("choice-find");
        find.textProperty().subscribe(this::fill);
        list.setId("choice-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(!searched);
        list.setCellFactory(_ -> new ChoiceCell(current, this::choose, this::light));
        list.getSelectionModel().selectedItemProperty().subscribe(this::explain);
        formula.getStyleClass().add("choice-formula");
        about.getStyleClass().add("choice-about");
        formula.setWrapText(true);
        about.setWrapText(true);
        VBox detail = new VBox(formula, about);
        detail.getStyleClass().add("choice-detail");
        fix(detail, explained ? DETAIL : 0);
        double rows = Math.min(TALLEST, rows(grouped(), "").size()) * ROW + 2;
        fix(list, rows);
        fix(find, searched ? FIND - ROW / 2 : 0);
        find.setVisible(searched);
        find.setManaged(searched);
        detail.setVisible(explained);
        detail.setManaged(explained);
        getChildren().addAll(find, list, detail);
        fix(this, PADDING + rows + (searched ? FIND : 0) + (explained ? DETAIL : 0));
        setPrefWidth(explained ? WIDTH : WIDTH / 2);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // What is typed here must not reach the keys of the window.
        addEventHandler(KeyEvent.ANY, Event::consume);
    }

    /// Shows the same choices with what they bring along.
    void complete(List<MenuChoice> complete) {
        String lit = list.getSelectionModel().getSelectedItem() instanceof ChoiceRow.Entry entry
                ? entry.choice().value()
                : current;
        choices = List.copyOf(complete);
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof ChoiceRow.Entry entry) {
                String value = entry.choice().value();
                int at = i;
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .ifPresent(choice -> list.getItems().set(at, new ChoiceRow.Entry(choice)));
            }
        }
        light(lit);
    }

    private static void fix(Region part, double height) {
        part.setMinHeight(height);
        part.setPrefHeight(height);
        part.setMaxHeight(height);
    }

    /// Gives the keys to the search, or to the list if there is none.
    void takeFocus() {
        (find.isVisible() ? find : list).requestFocus();
        light(current);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - (int) TALLEST / 2));
    }

    private static List<ChoiceRow> rows(List<MenuChoice> choices, String typed) {
        List<ChoiceRow> rows = new ArrayList<>();
        String group = "";
        for (MenuChoice choice : choices) {
            if (choice.match(typed) > 0) {
                if (!choice.group().equals(group)) {
                    group = choice.group();
                    rows.add(new ChoiceRow.Heading(group));
                }
                rows.add(new ChoiceRow.Entry(choice));
            }
        }
        return rows;
    }

    private void fill(String typed) {
        list.getItems().setAll(rows(grouped(), typed));
        if (list.getItems().isEmpty()) {
            list.getItems().add(new ChoiceRow.Heading(TEXTS.get("choice.none", typed)));
        }
        if (typed.isEmpty()) {
            light(current);
        } else {
            choices.stream()
                    .filter(choice -> choice.match(typed) > 0)
                    .max(Comparator.comparingInt(choice -> choice.match(typed)))
                    .ifPresent(best -> light(best.value()));
        }
    }

    /// The choices with those of a part together, parts in the order of their first members.
    private List<MenuChoice> grouped() {
        List<String> groups = choices.stream().map(MenuChoice::group).distinct().toList();
        return choices.stream()
                .sorted(Comparator.comparingInt(choice -> groups.indexOf(choice.group())))
                .toList();
    }

    private void light(String value) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof ChoiceRow.Entry entry
                    && entry.choice().value().equals(value)) {
                list.getSelectionModel().clearAndSelect(i);
            }
        }
    }

    private void explain(@Nullable ChoiceRow row) {
        if (row instanceof ChoiceRow.Entry(MenuChoice choice)) {
            formula.setText(choice.formula());
            formula.setManaged(!choice.formula().isEmpty());
            String along = choice.along().isEmpty() ? "" : " " + TEXTS.get("choice.brings", choice.along());
            about.setText(choice.refusal().isEmpty() ? choice.about() + along : choice.refusal());
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-(int) TALLEST + 1);
            case PAGE_DOWN -> move((int) TALLEST - 1);
            case ENTER -> {
                if (list.getSelectionModel().getSelectedItem() instanceof ChoiceRow.Entry entry) {
                    choose(entry.choice());
                }
            }
            case ESCAPE, TAB -> closed.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// To the entry that many rows away, or to the last before the end.
    private void move(int rows) {
        int at = list.getSelectionModel().getSelectedIndex();
        int wanted = Math.clamp((long) at + rows, 0, list.getItems().size() - 1);
        int direction = Integer.signum(rows);
        while (wanted >= 0
                && wanted < list.getItems().size()
                && list.getItems().get(wanted) instanceof ChoiceRow.Heading) {
            wanted += direction;
        }
        if (wanted >= 0 && wanted < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(wanted);
            list.scrollTo(Math.max(0, wanted - (int) TALLEST / 2));
        }
    }

    private void choose(MenuChoice choice) {
        closed.run();
        chosen.accept(choice);
    }
}
