package pushpull.ui.stage;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import pushpull.data.Points;
import pushpull.train.Snapshot;
import pushpull.ui.Hand;
import pushpull.ui.LabModel;

/// The keys of the input space while it has the focus: tools, classes, and moving the selected point.
final class InputKeys {
    private static final double NUDGE = 4;

    private final InputSpace space;
    private final LabModel model;

    InputKeys(InputSpace space, LabModel model) {
        this.space = space;
        this.model = model;
    }

    /// Whether the key meant something here.
    boolean take(KeyEvent event) {
        return switch (event.getCode()) {
            case V -> tool(Hand.Tool.SELECT);
            case A -> tool(Hand.Tool.ADD);
            case B -> tool(Hand.Tool.PAINT);
            case E -> tool(Hand.Tool.ERASE);
            case DELETE, BACK_SPACE -> remove();
            case LEFT, RIGHT, UP, DOWN -> nudge(event.getCode());
            default -> event.getText().matches("[0-9]") && label(event.getText().charAt(0) - '1');
        };
    }

    private boolean tool(Hand.Tool tool) {
        model.hand().tool().set(tool);
        return true;
    }

    private boolean remove() {
        int id = model.selected().get();
        if (model.indexOf(id) >= 0) {
            model.hand().remove(id);
        }
        return true;
    }

    /// The class to draw with, and that of the selected point; 0 takes its class away.
    private boolean label(int label) {
        Snapshot snapshot = model.snapshot().get();
        if (snapshot == null || label >= snapshot.points().classes()) {
            return true;
        }
        int index = model.indexOf(model.selected().get());
        if (index >= 0 && snapshot.points().label(index) != label) {
            model.hand().relabel(model.selected().get(), label);
        }
        if (label >= 0) {
            model.hand().label().set(label);
        }
        return true;
    }

    private boolean nudge(KeyCode code) {
        Snapshot snapshot = model.snapshot().get();
        int index = model.indexOf(model.selected().get());
        if (snapshot == null || index < 0 || !space.isPlane()) {
            return false;
        }
        Points points = snapshot.points();
        double step = NUDGE * space.unit();
        double dx = code == KeyCode.LEFT ? -step : code == KeyCode.RIGHT ? step : 0;
        double dy = code == KeyCode.DOWN ? -step : code == KeyCode.UP ? step : 0;
        double x = points.features().get(index, 0) + dx;
        double y = points.features().get(index, 1) + dy;
        model.hand().move(model.selected().get(), x, y);
        return true;
    }
}
