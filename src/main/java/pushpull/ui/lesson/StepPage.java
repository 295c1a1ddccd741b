package pushpull.ui.lesson;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.lesson.Lesson;
import pushpull.settings.Texts;
import pushpull.ui.widget.ExplainedNodes;

/// One step of a lesson to be read: its prose, its question, and after the answer its explanation.
final class StepPage extends ScrollPane {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final VBox column = new VBox();
    private final Button watch = new Button(TEXTS.get("lesson.watch"));
    private final Runnable asked;
    private @Nullable QuestionView question;

    /// @param watched called when the run shall be played
    /// @param asked called when the run shall answer
    StepPage(Runnable watched, Runnable asked) {
        this.asked = asked;
        watch.setId("lesson-watch");
        watch.getStyleClass().setAll("text-button");
        watch.setOnAction(_ -> watched.run());
        ExplainedNodes.explain(watch, "lesson.watch");
        column.getStyleClass().add("lesson-column");
        setId("lesson-page");
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setContent(column);
    }

    /// Shows a step as it opens.
    void show(Lesson lesson, LessonSession.Opened opened) {
        Label place = new Label(TEXTS.get(
                "lesson.place.of",
                lesson.head().title(),
                opened.index() + 1,
                lesson.steps().size()));
        place.setId("lesson-place");
        place.setWrapText(true);
        place.getStyleClass().add("lesson-place");
        Label title = new Label(opened.step().title());
        title.setId("lesson-title");
        title.setWrapText(true);
        title.getStyleClass().add("page-title");
        column.getChildren().setAll(place, title, ProseView.blocks(opened.prose()));
        question = opened.step()
                .question()
                .map(ask -> new QuestionView(opened.question(), ask.question(), asked))
                .orElse(null);
        if (question != null) {
            column.getChildren().add(question);
        } else {
            column.getChildren().add(ProseView.blocks(opened.explanation()));
        }
        setAccessibleText(TEXTS.get("lesson.spoken", place.getText(), title.getText()));
        setVvalue(0);
        offerToWatch(opened.moment());
    }

    /// Shows what happened and why, after the answer of the run.
    void show(LessonSession.Answered said) {
        column.getChildren().remove(watch);
        if (question != null) {
            question.show(said);
        }
        column.getChildren().add(ProseView.blocks(said.explanation()));
        offerToWatch(said.moment());
    }

    private void offerToWatch(LessonMoment moment) {
        if (!moment.runs().isEmpty() && moment.to() > moment.from()) {
            column.getChildren().add(watch);
        }
    }

    /// Chooses an answer, counted from 1; false if there is none to choose.
    boolean choose(int place) {
        return question != null && question.choose(place);
    }

    /// What takes the focus when the step opens: the question, or the page itself.
    Node first() {
        return question == null ? this : question.first();
    }
}
