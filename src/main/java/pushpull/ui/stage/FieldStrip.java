package pushpull.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import pushpull.data.PointNames;
import pushpull.data.Points;
import pushpull.paint.scene.StageLayer;
import pushpull.settings.Texts;
import pushpull.snapshot.ForceField;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ClassMark;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ThrottledView;

/// The class of the virtual point while its field is shown, and why a field or regions cannot be.
public final class FieldStrip extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int MOST = 10;

    private final RunModel run;
    private final Label words = new Label();
    private final List<Button> classes = new ArrayList<>();

    public FieldStrip(RunModel run) {
        this.run = run;
        setId("field-strip");
        getStyleClass().add("field-strip");
        words.setId("field-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        new ThrottledView(run, this::show);
        run.edits().label().subscribe(this::show);
        run.lab().theme().subscribe(this::show);
        run.lab().layers().addListener((Observable _) -> show());
    }

    private void show() {
        Snapshot snapshot = run.snapshot().get();
        boolean field = run.lab().layers().contains(StageLayer.FIELD);
        boolean regions = run.lab().layers().contains(StageLayer.REGIONS);
        if (snapshot == null || !field && !regions) {
            setVisible(false);
            return;
        }
        String refusal = refusal(snapshot.maps(), field, regions);
        boolean offers = field && (snapshot.maps().field() == null || refusal.isEmpty());
        words.setText(refusal.isEmpty() && offers ? TEXTS.get("field.point") : refusal);
        setVisible(!words.getText().isEmpty());
        List<Button> shown = offers ? buttons(snapshot.points()) : List.of();
        List<Node> all = new ArrayList<>(List.of(words));
        all.addAll(shown);
        if (!getChildren().equals(all)) {
            getChildren().setAll(all);
        }
    }

    private static String refusal(MapResult maps, boolean asksField, boolean asksRegions) {
        ForceField field = maps.field();
        String first = asksField && field != null ? field.refusal() : "";
        return (first + " " + (asksRegions ? maps.refusal() : "")).strip();
    }

    private List<Button> buttons(Points points) {
        int count = Math.min(MOST, points.classes());
        while (classes.size() < count) {
            int label = classes.size();
            Button button = new Button();
            button.setGraphic(new ClassMark());
            button.setId("field-class-" + label);
            button.getStyleClass().setAll("tool-button");
            button.setOnAction(_ -> run.edits().label().set(label));
            Controls.name(button, "");
            classes.add(button);
        }
        for (int label = 0; label < count; label++) {
            Button button = classes.get(label);
            if (button.getGraphic() instanceof ClassMark mark) {
                mark.show(label, run.lab().theme().get());
            }
            button.pseudoClassStateChanged(ON, label == run.edits().label().get());
            String name = TEXTS.get("field.class", PointNames.ofClass(points, label));
            if (!name.equals(button.getAccessibleText())) {
                Controls.rename(button, name);
            }
        }
        return classes.subList(0, count);
    }
}
