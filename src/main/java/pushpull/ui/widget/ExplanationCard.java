package pushpull.ui.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An explanation as it is shown: name, sentences, formula, and, if it speaks of forces, what a force is.
final class ExplanationCard extends VBox {
    private static final double WIDTH = 280;

    ExplanationCard(Explanation explanation) {
        getStyleClass().add("explanation");
        setPrefWidth(WIDTH);
        add(explanation);
        if (explanation.ofForce()) {
            add(Explanation.force());
            getChildren().add(new PairPicture());
        }
    }

    private void add(Explanation explanation) {
        add(explanation.title(), "heading");
        add(explanation.text(), "sentence");
        add(explanation.formula(), "choice-formula");
    }

    private void add(String words, String style) {
        if (!words.isEmpty()) {
            Label label = new Label(words);
            label.getStyleClass().add(style);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(label);
        }
    }
}
