package pushpull.ui.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pushpull.lesson.Lesson;
import pushpull.lesson.Lessons;
import pushpull.settings.Texts;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.widget.ExplainedNodes;

/// The page of all lessons by chapter: what each shows, where that is from, and how long it takes.
final class LessonList extends ScrollPane {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final VBox page = new VBox();
    private final List<Button> entries = new ArrayList<>();
    private final Consumer<String> chosen;
    private int last;

    /// @param chosen told the name of the lesson that is chosen
    LessonList(BackgroundJobs backgroundJobs, Consumer<String> chosen) {
        this.chosen = chosen;
        Label heading = new Label(TEXTS.get("lessons.title"));
        heading.getStyleClass().add("page-title");
        page.getStyleClass().add("page");
        page.getChildren().addAll(heading, new Label(TEXTS.get("lessons.sentence")));
        setId("lessons");
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(page);
        backgroundJobs.startBehind(
                "", _ -> Lessons.names().stream().map(Lessons::open).toList(), this::fill);
    }

    private void fill(List<Lesson> lessons) {
        Map<String, List<Lesson>> chapters = new LinkedHashMap<>();
        lessons.forEach(lesson -> chapters.computeIfAbsent(lesson.head().chapter(), _ -> new ArrayList<>())
                .add(lesson));
        chapters.forEach((chapter, members) -> {
            Label heading = new Label(chapter);
            heading.getStyleClass().addAll("heading", "lessons-chapter");
            page.getChildren().add(heading);
            members.forEach(lesson -> page.getChildren().add(entry(lesson)));
        });
        enter();
    }

    private Button entry(Lesson lesson) {
        Lesson.Head head = lesson.head();
        String claim = head.claim().replace("*", "");
        String minutes = TEXTS.get("lessons.minutes", head.minutes());
        Label title = new Label(head.title());
        title.getStyleClass().add("card-title");
        Label shows = new Label(claim);
        shows.getStyleClass().add("card-line");
        Label source = new Label(TEXTS.get("lessons.source", head.source(), minutes));
        source.getStyleClass().add("card-line");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox row = new HBox(new VBox(title, shows), room, source);
        row.setAlignment(Pos.CENTER_LEFT);
        Button entry = new Button();
        entry.setGraphic(row);
        entry.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(entry.widthProperty().subtract(24));
        entry.setId("lesson-" + lesson.name());
        entry.getStyleClass().setAll("lesson-entry");
        entry.setAccessibleText(TEXTS.get("lessons.spoken", head.title(), claim, head.source(), minutes));
        entry.setOnAction(_ -> {
            last = entries.indexOf(entry);
            chosen.accept(lesson.name());
        });
        ExplainedNodes.explain(entry, "lessons.entry");
        entries.add(entry);
        return entry;
    }

    /// Gives the lesson that was open last, or the first one, the focus.
    void enter() {
        focus(last);
    }

    /// Handles a key; false if it means something else.
    boolean key(KeyEvent event) {
        int at = getScene() == null ? -1 : entries.indexOf(getScene().getFocusOwner());
        switch (event.getCode()) {
            case DOWN, RIGHT -> focus(at + 1);
            case UP, LEFT -> focus(at - 1);
            case HOME -> focus(0);
            case END -> focus(entries.size() - 1);
            case ENTER, SPACE -> {
                if (at >= 0) {
                    entries.get(at).fire();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void focus(int index) {
        if (index >= 0 && index < entries.size()) {
            Button entry = entries.get(index);
            entry.requestFocus();
            double inner = page.getHeight() - getViewportBounds().getHeight();
            if (inner > 0) {
                double middle = entry.getLayoutY() - getViewportBounds().getHeight() / 2;
                setVvalue(Math.clamp(middle / inner, 0, 1));
            }
        }
    }
}
