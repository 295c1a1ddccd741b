package pushpull.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import pushpull.lesson.ProseText;
import pushpull.lesson.Question;
import pushpull.settings.Texts;
import pushpull.ui.widget.ExplainedNodes;

/// A question, what the learner predicts, and the button that lets the run answer; afterwards the prediction beside
/// what happened.
final class QuestionView extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final String NUMBER = "\\s*[-+−]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?\\s*";

    private final Question question;
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> choices = new ArrayList<>();
    private final TextField number = new TextField();
    private final Button answer = new Button(TEXTS.get("lesson.answer"));

    /// @param asked called when the run shall answer
    QuestionView(List<ProseText> text, Question question, Runnable asked) {
        this.question = question;
        getStyleClass().add("lesson-question");
        getChildren().add(ProseView.flow(text, "lesson-strong"));
        answer.setId("lesson-answer");
        answer.getStyleClass().setAll("main-button");
        answer.setOnAction(_ -> {
            answer.setDisable(true);
            asked.run();
        });
        ExplainedNodes.explain(answer, "lesson.answer");
        switch (question) {
            case Question.Choices offered -> offer(offered.answers());
            case Question.Number _ -> offerNumber();
            case Question.Ghost _ -> getChildren().add(sentence(TEXTS.get("lesson.point")));
        }
        getChildren().add(answer);
    }

    private void offer(List<String> answers) {
        for (String words : answers) {
            ToggleButton choice = new ToggleButton(TEXTS.get("lesson.choice", choices.size() + 1, words));
            choice.setId("lesson-choice-" + (choices.size() + 1));
            choice.getStyleClass().setAll("lesson-choice");
            choice.setWrapText(true);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setToggleGroup(group);
            ExplainedNodes.explain(choice, "lesson.choice");
            choices.add(choice);
        }
        getChildren().addAll(choices);
        group.selectedToggleProperty().subscribe(chosen -> answer.setDisable(chosen == null));
    }

    private void offerNumber() {
        number.setId("lesson-number");
        number.setPromptText(TEXTS.get("lesson.number"));
        number.setAccessibleText(TEXTS.get("lesson.number"));
        number.setMaxWidth(160);
        number.setOnAction(_ -> answer.fire());
        ExplainedNodes.explain(number, "lesson.number");
        getChildren().add(number);
        answer.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !number.getText().matches(NUMBER), number.textProperty()));
    }

    /// Chooses an answer, counted from 1; false if there is none or the run has answered.
    boolean choose(int place) {
        boolean any =
                place >= 1 && place <= choices.size() && !choices.get(place - 1).isDisabled();
        if (any) {
            group.selectToggle(choices.get(place - 1));
            answer.requestFocus();
        }
        return any;
    }

    /// What has the focus when the question is asked.
    Node first() {
        return !choices.isEmpty() ? choices.getFirst() : question instanceof Question.Number ? number : answer;
    }

    /// Shows the prediction beside what happened, in place of the button.
    void show(LessonSession.Answered said) {
        choices.forEach(choice -> choice.setDisable(true));
        number.setDisable(true);
        getChildren().remove(answer);
        VBox compared = new VBox();
        compared.setId("lesson-compared");
        compared.getStyleClass().add("lesson-compared");
        switch (question) {
            case Question.Choices offered -> {
                Toggle chosen = group.getSelectedToggle();
                int place = choices.stream().toList().indexOf(chosen);
                String words = place < 0
                        ? TEXTS.get("lesson.nothing")
                        : offered.answers().get(place);
                compare(compared, words, said.right(), place == offered.right());
            }
            case Question.Number asked -> {
                double typed =
                        Double.parseDouble(number.getText().replace('−', '-').strip());
                boolean right = Math.abs(typed - said.value()) <= asked.within();
                compare(compared, number.getText().strip(), said.right(), right);
            }
            case Question.Ghost _ -> compared.getChildren().add(sentence(TEXTS.get("lesson.place")));
        }
        said.revealed().forEach(text -> compared.getChildren().add(ProseView.flow(text, "lesson-text")));
        getChildren().add(compared);
    }

    private static void compare(VBox compared, String predicted, String happened, boolean right) {
        Label verdict = sentence(TEXTS.get(right ? "lesson.right" : "lesson.wrong"));
        verdict.setId("lesson-verdict");
        verdict.getStyleClass().setAll("label", "lesson-verdict");
        compared.getChildren()
                .addAll(
                        sentence(TEXTS.get("lesson.predicted", predicted)),
                        sentence(TEXTS.get("lesson.happened", happened)),
                        verdict);
    }

    private static Label sentence(String words) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("lesson-sentence");
        return sentence;
    }
}
