package pushpull.ui.stage;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import pushpull.data.Points;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.PointEditor;
import pushpull.ui.model.RunModel;

/// The keys of the input space while it has the focus: tools, classes, and moving the selected point.
final class InputKeys {
    private static final double NUDGE = 4;

    private final InputSpace space;
    private final RunModel run;

    InputKeys(InputSpace space, RunModel run) {
        this.space = space;
        this.run = run;
    }

    /// Whether the key meant something here.
    boolean handle(KeyEvent event) {
        return switch (event.getCode()) {
            case V -> tool(PointEditor.Tool.SELECT);
            case A -> tool(PointEditor.Tool.ADD);
            case B -> tool(PointEditor.Tool.PAINT);
            case E -> tool(PointEditor.Tool.ERASE);
            case DELETE, BACK_SPACE -> remove();
            case LEFT, RIGHT, UP, DOWN -> nudge(event.getCode());
            default -> event.getText().matches("[0-9]") && label(event.getText().charAt(0) - '1');
        };
    }

    private boolean tool(PointEditor.Tool tool) {
        run.edits().tool().set(tool);
        return true;
    }

    private boolean remove() {
        int id = run.selected().get();
        if (run.indexOf(id) >= 0) {
            run.edits().remove(id);
        }
        return true;
    }

    /// The class to draw with, and that of the selected point; 0 takes its class away.
    private boolean label(int label) {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot == null || label >= snapshot.points().classes()) {
            return true;
        }
        int index = run.indexOf(run.selected().get());
        if (index >= 0 && snapshot.points().label(index) != label) {
            run.edits().relabel(run.selected().get(), label);
        }
        if (label >= 0) {
            run.edits().label().set(label);
        }
        return true;
    }

    private boolean nudge(KeyCode code) {
        Snapshot snapshot = run.snapshot().get();
        int index = run.indexOf(run.selected().get());
        if (snapshot == null || index < 0 || !space.isPlane()) {
            return false;
        }
        Points points = snapshot.points();
        double step = NUDGE * space.unit();
        double dx = code == KeyCode.LEFT ? -step : code == KeyCode.RIGHT ? step : 0;
        double dy = code == KeyCode.DOWN ? -step : code == KeyCode.UP ? step : 0;
        double x = points.features().get(index, 0) + dx;
        double y = points.features().get(index, 1) + dy;
        run.edits().move(run.selected().get(), x, y);
        return true;
    }
}
