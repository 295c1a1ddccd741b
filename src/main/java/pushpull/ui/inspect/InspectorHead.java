package pushpull.ui.inspect;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointNames;
import pushpull.data.PointTriplet;
import pushpull.data.Points;
import pushpull.describe.LabelText;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.Explanation.PairDetails;
import pushpull.snapshot.explanation.PointForces;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.ClassMark;

/// Who is inspected: class marks, names, and what they are.
final class InspectorHead extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final LabModel model;
    private final ClassMark[] marks = {new ClassMark(), new ClassMark(), new ClassMark()};
    private final Label title = new Label();
    private final Label kind = new Label();
    private final Tooltip extra = new Tooltip(TEXTS.get("inspector.outside"));

    InspectorHead(LabModel model) {
        this.model = model;
        title.getStyleClass().add("inspector-title");
        title.setId("inspected");
        title.setMinWidth(Region.USE_PREF_SIZE);
        kind.getStyleClass().add("inspector-class");
        kind.setId("inspected-kind");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getStyleClass().add("inspector-head");
        getChildren().addAll(marks);
        getChildren().addAll(title, room, kind);
    }

    /// Without a selection.
    void show() {
        markLabels();
        title.setText(TEXTS.get("inspector.none"));
        kind.setText("");
        kind.setTooltip(null);
    }

    void show(Snapshot snapshot, int index, @Nullable Explanation explanation) {
        Points points = snapshot.points();
        kind.setTooltip(null);
        PairDetails pair = explanation == null ? null : explanation.pair();
        if (explanation != null && explanation.triplet() != null) {
            PointTriplet triplet = explanation.triplet().triplet();
            mark(points, triplet.anchor(), triplet.positive(), triplet.negative());
            title.setText(names("inspector.triplet", triplet.anchor(), triplet.positive(), triplet.negative()));
            kind.setText(
                    TEXTS.get("hardness." + explanation.triplet().hardness().name()));
        } else if (pair != null) {
            mark(points, pair.first(), pair.second());
            title.setText(names("inspector.pair", pair.first(), pair.second()));
            kind.setText(LabelText.pair(
                    snapshot, points.indexOf(pair.first()), points.indexOf(pair.second()), pair.positive()));
        } else {
            mark(points, points.id(index));
            title.setText(names("inspector.point", points.id(index)));
            String name = LabelText.of(snapshot, index);
            PointForces focus = snapshot.focus();
            boolean outside = focus != null && focus.point() == index && focus.outside();
            kind.setText(outside ? TEXTS.get("inspector.extra", name) : name);
            kind.setTooltip(outside ? extra : null);
        }
    }

    private static String names(String key, int... ids) {
        return TEXTS.get(key, Arrays.stream(ids).mapToObj(PointNames::name).toArray());
    }

    private void mark(Points points, int... ids) {
        markLabels(
                Arrays.stream(ids).map(id -> points.label(points.indexOf(id))).toArray());
    }

    private void markLabels(int... labels) {
        for (int k = 0; k < marks.length; k++) {
            marks[k].setVisible(k < labels.length);
            marks[k].setManaged(k < labels.length);
            if (k < labels.length) {
                marks[k].show(labels[k], model.theme().get());
            }
        }
    }
}
