package pushpull.ui;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pushpull.paint.Painter;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.DistanceHistogram;
import pushpull.paint.chart.ForceCurve;
import pushpull.paint.chart.HeatMap;
import pushpull.ui.chart.ChartTabs;
import pushpull.ui.inspect.Inspector;

/// The inspector over one chart, or over two where there is room.
final class RightPane extends VBox {
    static final Chart FORCES = new ForceCurve();
    static final Chart DISTANCES = new DistanceHistogram();

    private static final Chart HEAT = new HeatMap();

    /// What a chart, and what the inspector over it, needs at least.
    private static final double CHART = 200;

    private final Inspector inspector;
    private final ChartTabs first;
    private final ChartTabs second;

    RightPane(LabModel model, Painter painter) {
        inspector = new Inspector(model, painter);
        first = new ChartTabs(
                model, painter, List.of(FORCES, DISTANCES, HEAT), model.habits().chart());
        second = new ChartTabs(model, painter, List.of(DISTANCES, HEAT), new SimpleStringProperty(""));
        VBox.setVgrow(first, Priority.ALWAYS);
        VBox.setVgrow(second, Priority.ALWAYS);
        first.setMinHeight(CHART);
        second.setMinHeight(CHART);
        inspector.setMinHeight(CHART);
        visibleProperty().subscribe(inspector::setWatching);
        setId("right-pane");
        getStyleClass().add("right-pane");
        getChildren().addAll(inspector, first);
    }

    void showCharts(int count) {
        if (count == 2 && !getChildren().contains(second)) {
            first.offer(List.of(FORCES));
            getChildren().add(second);
        } else if (count == 1 && getChildren().remove(second)) {
            first.offer(List.of(FORCES, DISTANCES, HEAT));
        }
    }

    void show(Chart chart) {
        first.show(chart);
    }
}
