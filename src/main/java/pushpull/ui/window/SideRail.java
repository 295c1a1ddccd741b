package pushpull.ui.window;

import javafx.scene.layout.VBox;
import pushpull.paint.chart.Chart;
import pushpull.settings.Texts;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.Icon;

/// Stands for the right pane in a narrow window: icons that open it and close it.
final class SideRail extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// Opens the pane at a part of it; null is the inspector alone.
    @FunctionalInterface
    interface Opening {
        void open(Chart chart);
    }

    SideRail(Opening opening) {
        getStyleClass().add("rail");
        getChildren()
                .addAll(
                        Controls.icon(
                                Icon.POINT,
                                "rail-point",
                                TEXTS.get("rail.point"),
                                () -> opening.open(RightPane.FORCES)),
                        Controls.icon(
                                Icon.HISTOGRAM,
                                "rail-distances",
                                TEXTS.get("rail.distances"),
                                () -> opening.open(RightPane.DISTANCES)));
    }
}
