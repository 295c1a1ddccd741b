package pushpull.ui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import pushpull.paint.camera.LegendRoom;
import pushpull.settings.Texts;
import pushpull.ui.inspect.ForcePill;
import pushpull.ui.model.RunModel;
import pushpull.ui.stage.FieldStrip;
import pushpull.ui.stage.LayerSwitches;
import pushpull.ui.stage.StageView;
import pushpull.ui.stage.StatusLine;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Icon;

/// The controls and lines that lie over the stage, and where.
final class StageControls {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double PADDING = 16;

    private final LabWindow window;
    private final StageView stage;
    private final LayerSwitches layers;
    private final Button fit;
    private final Button turn;
    private final Button points;
    private final FieldStrip field;
    private final StatusLine status;
    private final ForcePill pill;

    /// @param window is laid out anew if there is another button
    StageControls(RunModel run, StageView stage, LabWindow window) {
        this.window = window;
        this.stage = stage;
        layers = new LayerSwitches(run);
        fit = Controls.icon(Icon.FIT, "fit", TEXTS.get("stage.fit"), window::fit);
        turn = Controls.icon(Icon.TURN, "turn", TEXTS.get("stage.turn"), stage::toggleTurning);
        points = Controls.icon(Icon.BESIDE, "points", TEXTS.get("input.enlarge"), window::toggleInput);
        field = new FieldStrip(run);
        status = new StatusLine(run);
        pill = new ForcePill(run);
        ExplainedNodes.explain(fit, "stage.fit");
        ExplainedNodes.explain(turn, "stage.turn");
        ExplainedNodes.explain(points, "stage.points");
        run.snapshot().subscribe(_ -> {
            if (turn.isVisible() != stage.isSpace()) {
                turn.setVisible(stage.isSpace());
                window.requestLayout();
            }
        });
    }

    /// All of them, from below.
    List<Node> nodes() {
        return List.of(layers, field, fit, turn, points, status, pill);
    }

    /// Those that take the focus.
    List<Node> focusable() {
        return List.of(layers, fit, turn, points);
    }

    void showInputSize(boolean large) {
        Controls.rename(points, TEXTS.get(large ? "input.reduce" : "input.enlarge"));
        window.requestLayout();
    }

    /// @param stageWidth with the input space, if it stands beside the stage
    /// @param beside whether it does
    /// @param opened whether a chart is opened over the rail
    void layout(WindowLayout layout, double stageWidth, double bottom, boolean beside, boolean opened) {
        double left = layout.left();
        double besides = stage.isSpace() ? 112 : 80;
        layers.resizeRelocate(left + 8, WindowLayout.TOP + 10, stageWidth - 8 - besides, layers.prefHeight(-1));
        List.of(fit, turn, points, field, pill).forEach(Node::autosize);
        fit.relocate(left + stageWidth - 38, WindowLayout.TOP + 8);
        points.relocate(left + stageWidth - 70, WindowLayout.TOP + 8);
        turn.relocate(left + stageWidth - 102, WindowLayout.TOP + 8);
        boolean crowded = beside && layout.rail();
        field.relocate(left + 8 + (beside ? stageWidth / 2 : 0), WindowLayout.TOP + (crowded ? 66 : 40));
        double room = stageWidth - LegendRoom.WIDTH - 2 * PADDING;
        double height = status.prefHeight(room);
        status.resizeRelocate(left + PADDING, bottom - height - 12, Math.min(room, status.prefWidth(-1)), height);
        pill.setManaged(false);
        pill.setOpacity(layout.rail() && !opened ? 1 : 0);
        pill.relocate(left + stageWidth - pill.getWidth() - PADDING, WindowLayout.TOP + 36);
    }
}
