package pushpull.ui.stage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import pushpull.data.PointNames;
import pushpull.data.Points;
import pushpull.paint.stage.InputPlaces;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.PointEditor;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ClassMark;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.Icon;
import pushpull.ui.widget.ThrottledView;

/// The tools that edit points, the class they draw with, and the button that makes the input space large.
final class InputTools extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final Texts TEXTS = Texts.bundle("ui");

    /// What is drawn, and how large the view is, stand apart from the tools.
    private static final Insets APART = new Insets(0, 0, 0, 3);

    private final RunModel run;
    private final Map<PointEditor.Tool, Button> tools = new EnumMap<>(PointEditor.Tool.class);
    private final ClassMark mark = new ClassMark();
    private final Button label;
    private final Button size;

    InputTools(RunModel run, Runnable resize) {
        this.run = run;
        getStyleClass().add("input-tools");
        for (PointEditor.Tool tool : PointEditor.Tool.values()) {
            String key = tool.name().toLowerCase(Locale.ROOT);
            Button button = Controls.icon(icon(tool), "tool-" + key, TEXTS.get("tool." + key), () -> run.edits()
                    .tool()
                    .set(tool));
            button.getStyleClass().setAll("tool-button");
            button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            tools.put(tool, button);
            getChildren().add(button);
        }
        label = Controls.icon(Icon.CHEVRON, "tool-class", TEXTS.get("tool.class", ""), this::chooseClass);
        label.getStyleClass().setAll("tool-button");
        label.setGraphic(mark);
        size = Controls.icon(Icon.BESIDE, "input-size", TEXTS.get("input.enlarge"), resize);
        size.getStyleClass().setAll("tool-button");
        getChildren().addAll(label, size);
        HBox.setMargin(label, APART);
        HBox.setMargin(size, APART);
        run.edits().tool().subscribe(this::show);
        run.edits().label().subscribe(this::show);
        run.lab().theme().subscribe(this::show);
        new ThrottledView(run, this::show);
    }

    private static Icon icon(PointEditor.Tool tool) {
        return switch (tool) {
            case SELECT -> Icon.SELECT;
            case ADD -> Icon.ADD;
            case PAINT -> Icon.BRUSH;
            case ERASE -> Icon.ERASER;
        };
    }

    void showLarge(boolean large) {
        size.setGraphic((large ? Icon.REDUCE : Icon.BESIDE).node());
        Controls.rename(size, TEXTS.get(large ? "input.reduce" : "input.enlarge"));
    }

    private void chooseClass() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot != null) {
            PointMenu.classes(run, snapshot.points(), run.edits().label()::set).show(label, Side.BOTTOM, 0, 0);
        }
    }

    private void show() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot == null) {
            return;
        }
        Points points = snapshot.points();
        if (run.edits().label().get() >= points.classes()) {
            run.edits().label().set(0);
        }
        boolean plane = InputPlaces.isPlane(points);
        if (!plane
                && (run.edits().tool().get() == PointEditor.Tool.ADD
                        || run.edits().tool().get() == PointEditor.Tool.PAINT)) {
            run.edits().tool().set(PointEditor.Tool.SELECT);
        }
        tools.forEach((tool, button) -> {
            button.pseudoClassStateChanged(ON, tool == run.edits().tool().get());
            button.setDisable(!plane && (tool == PointEditor.Tool.ADD || tool == PointEditor.Tool.PAINT));
        });
        int chosen = run.edits().label().get();
        mark.show(chosen, run.lab().theme().get());
        String name = TEXTS.get("tool.class", PointNames.ofClass(points, chosen));
        if (!name.equals(label.getAccessibleText())) {
            Controls.rename(label, name);
        }
    }
}
