package pushpull.ui.stage;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import pushpull.data.Points;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.PointEditor;
import pushpull.ui.model.RunModel;

/// The keys for points: tools, and with alt the class and the place of the selected point. They hold wherever the focus
/// is; plain digits are layers and plain arrows are time, always.
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
        if (event.isAltDown()) {
            return event.getCode().isArrowKey()
                    ? nudge(event.getCode())
                    : event.getCode().isDigitKey() && label(digit(event.getCode()) - 1);
        }
        return switch (event.getCode()) {
            case V -> tool(PointEditor.Tool.SELECT);
            case A -> tool(PointEditor.Tool.ADD);
            case B -> tool(PointEditor.Tool.PAINT);
            case E -> tool(PointEditor.Tool.ERASE);
            case BACK_SPACE -> space.isFocused() && remove();
            default -> false;
        };
    }

    /// Whatever character the keyboard layout gives with alt.
    private static int digit(KeyCode code) {
        String name = code.getName();
        return name.charAt(name.length() - 1) - '0';
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
