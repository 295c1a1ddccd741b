package pushpull.ui.inspect;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pushpull.settings.ReadableNumber;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;

/// One sum of forces: its name, a bar, how many take part, and its size.
final class ForceRow extends HBox {
    private static final double LENGTH = 68;

    private final String kind;
    private final ShareBar bar = new ShareBar(LENGTH);
    private final Label partners = new Label();
    private final Label value = new Label();
    private final String name;

    /// @param kind the style class of its colour: `pull`, `push` or `net`
    ForceRow(String kind, String name) {
        this.kind = kind;
        this.name = name;
        Label title = new Label(name);
        title.getStyleClass().add("force-name");
        title.setMinWidth(Region.USE_PREF_SIZE);
        partners.getStyleClass().add("force-partners");
        partners.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("force-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.setId("force-" + kind);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getStyleClass().add("force-row");
        getChildren().addAll(title, bar, room, partners, value);
        ExplainedNodes.explain(this, () -> Explanation.of("sum." + kind).withForce());
    }

    /// @param greatest the size whose bar is full
    void show(double size, double greatest, String participant) {
        bar.show(greatest > 0 ? size / greatest : 0, kind);
        partners.setText(participant);
        value.setText(ReadableNumber.two(size));
        setAccessibleText(name + ", " + (participant.isEmpty() ? "" : participant + ", ") + value.getText());
    }
}
