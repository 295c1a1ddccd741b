package pushpull.ui.inspect;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pushpull.paint.ForceSplit;
import pushpull.train.Forces;
import pushpull.train.Snapshot;
import pushpull.ui.ClassMark;
import pushpull.ui.LabModel;
import pushpull.ui.Numbers;

/// One partner of the selected point: who, how far, and how hard it pulls or pushes. A click selects it.
final class PartnerRow extends HBox {
    private static final double LENGTH = 68;

    private final LabModel model;
    private final ClassMark mark = new ClassMark();
    private final Label id = new Label();
    private final Label distance = new Label();
    private final Label value = new Label();
    private final Bar bar = new Bar(LENGTH);
    private int partner = LabModel.NOBODY;

    PartnerRow(LabModel model) {
        this.model = model;
        Label d = new Label("d");
        d.getStyleClass().add("variable");
        id.getStyleClass().add("partner-id");
        distance.getStyleClass().add("partner-distance");
        value.getStyleClass().add("force-value");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        for (Label label : new Label[] {d, id, distance, value}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        getStyleClass().add("partner-row");
        getChildren().addAll(mark, id, d, distance, bar, room, value);
        setOnMouseClicked(_ -> model.selected().set(partner));
        setOnMouseEntered(_ -> model.hovered().set(partner));
        setOnMouseExited(_ -> model.hovered().set(LabModel.NOBODY));
    }

    /// @param row the place of the partner in `forces`
    /// @param greatest the size whose bar is full
    void show(Snapshot snapshot, Forces forces, int row, double greatest) {
        int index = forces.partners()[row];
        double size = ForceSplit.length(forces.vectors().row(row));
        partner = snapshot.points().id(index);
        mark.show(snapshot.points().label(index), model.theme().get());
        id.setText(Integer.toString(partner));
        distance.setText(Numbers.two(forces.distances()[row]));
        bar.show(greatest > 0 ? size / greatest : 0, forces.magnitudes()[row] < 0 ? "push" : "pull");
        value.setText(Numbers.two(size));
    }
}
