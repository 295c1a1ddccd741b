package pushpull.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;

/// Names and values, one pair a line.
final class FactTable extends VBox {
    private final List<Label> names = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();

    FactTable() {
        getStyleClass().add("facts");
    }

    /// One line.
    ///
    /// @param about the key of its explanation
    /// @param kind the style class of its value, empty for none
    record Fact(String about, String name, String value, String kind) {
        Fact(String about, String name, String value) {
            this(about, name, value, "");
        }
    }

    void show(List<Fact> facts) {
        while (getChildren().size() < facts.size()) {
            addLine();
        }
        getChildren().subList(facts.size(), getChildren().size()).clear();
        names.subList(facts.size(), names.size()).clear();
        values.subList(facts.size(), values.size()).clear();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            names.get(i).setText(fact.name);
            values.get(i).setText(fact.value);
            List<String> styles = List.of("label", "fact-value", fact.kind);
            if (!values.get(i).getStyleClass().equals(styles)) {
                values.get(i).getStyleClass().setAll(styles);
            }
            getChildren().get(i).setAccessibleText(fact.name + " " + fact.value);
            ExplainedNodes.explain(getChildren().get(i), () -> explanation(fact));
        }
    }

    private static Explanation explanation(Fact fact) {
        Explanation explanation = Explanation.of("fact." + fact.about);
        return fact.about.equals("pair.force") ? explanation.withForce() : explanation;
    }

    private void addLine() {
        Label name = new Label();
        name.getStyleClass().add("fact-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label();
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox line = new HBox(name, room, value);
        line.getStyleClass().add("fact");
        names.add(name);
        values.add(value);
        getChildren().add(line);
    }
}
