package pushpull.ui.window;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pushpull.paint.chart.CalibrationChart;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.DistanceHistogram;
import pushpull.paint.chart.ForceCurve;
import pushpull.paint.chart.HeatMap;
import pushpull.paint.chart.LossChart;
import pushpull.paint.chart.MinerXray;
import pushpull.paint.chart.QualityChart;
import pushpull.paint.chart.SpectrumChart;
import pushpull.paint.chart.UniformityPlane;
import pushpull.paint.chart.VerificationChart;
import pushpull.paint.render.PaintThread;
import pushpull.ui.chart.ChartActions;
import pushpull.ui.chart.ChartTabs;
import pushpull.ui.inspect.Inspector;
import pushpull.ui.model.RunModel;

/// The inspector over one chart, or over two where there is room.
final class RightPane extends VBox {
    static final Chart FORCES = new ForceCurve();
    static final Chart DISTANCES = new DistanceHistogram();

    /// All charts, in the order in which they are offered.
    static final List<Chart> CHARTS = List.of(
            FORCES,
            DISTANCES,
            new HeatMap(),
            new QualityChart(),
            new LossChart(),
            new MinerXray(),
            new UniformityPlane(),
            new SpectrumChart(),
            new VerificationChart(),
            new CalibrationChart());

    /// What a chart, and what the inspector over it, needs at least.
    private static final double CHART = 232;
    private static final double LOW_CHART = 200;
    /// The height of a pane in which charts are low.
    private static final double LOW = 640;

    private final Inspector inspector;
    private final ChartTabs first;
    private final ChartTabs second;

    RightPane(RunModel run, PaintThread paintThread, ChartActions actions) {
        inspector = new Inspector(run, paintThread);
        first = new ChartTabs(run, paintThread, CHARTS, run.lab().preferences().chart(), actions);
        String below = DISTANCES.getClass().getSimpleName();
        second = new ChartTabs(run, paintThread, CHARTS, new SimpleStringProperty(below), actions);
        VBox.setVgrow(first, Priority.ALWAYS);
        VBox.setVgrow(second, Priority.ALWAYS);
        inspector.setMinHeight(LOW_CHART);
        VBox.setMargin(inspector, new Insets(0, -Inspector.BESIDE, 0, -Inspector.BESIDE));
        visibleProperty().subscribe(inspector::setWatching);
        setId("right-pane");
        getStyleClass().add("right-pane");
        getChildren().addAll(inspector, first);
    }

    /// A chart gets the height that suits it as far as the inspector has room for what it must show.
    @Override
    protected void layoutChildren() {
        double least = getHeight() < LOW ? LOW_CHART : CHART;
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double others = inspector.least(width) + (getChildren().contains(second) ? least + getSpacing() : 0);
        double room = getHeight() - snappedTopInset() - snappedBottomInset() - others - getSpacing();
        first.setMinHeight(Math.max(least, Math.min(first.wanted(width), room)));
        second.setMinHeight(least);
        super.layoutChildren();
    }

    void showCharts(int count) {
        if (count == 2 && !getChildren().contains(second)) {
            getChildren().add(second);
        } else if (count == 1) {
            getChildren().remove(second);
        }
    }

    void show(Chart chart) {
        first.show(chart);
    }
}
