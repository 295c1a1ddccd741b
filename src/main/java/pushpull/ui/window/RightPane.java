package pushpull.ui.window;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
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

/// The inspector over one chart, or over two if there is room.
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

    /// The share of the pane that one chart has, or that two have together: it depends on nothing that is shown, so
    /// that what stands below the inspector keeps its place.
    private static final double ONE = 0.42;

    private static final double TWO = 0.62;
    private static final double LOW_CHART = 200;

    private final Inspector inspector;
    private final ChartTabs first;
    private final ChartTabs second;

    RightPane(RunModel run, PaintThread paintThread, ChartActions actions) {
        inspector = new Inspector(run, paintThread);
        first = new ChartTabs(run, paintThread, CHARTS, run.lab().preferences().chart(), actions);
        String below = DISTANCES.getClass().getSimpleName();
        second = new ChartTabs(run, paintThread, CHARTS, new SimpleStringProperty(below), actions);
        VBox.setVgrow(inspector, Priority.ALWAYS);
        inspector.setMinHeight(0);
        inspector.setMaxHeight(Double.MAX_VALUE);
        VBox.setMargin(inspector, new Insets(0, -Inspector.BESIDE, 0, -Inspector.BESIDE));
        visibleProperty().subscribe(inspector::setWatching);
        setId("right-pane");
        getStyleClass().add("right-pane");
        getChildren().addAll(inspector, first);
    }

    @Override
    protected void layoutChildren() {
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        boolean both = getChildren().contains(second);
        double each = both ? TWO * room / 2 : ONE * room;
        for (ChartTabs charts : List.of(first, second)) {
            double height = Math.rint(Math.max(LOW_CHART, each));
            charts.setMinHeight(height);
            charts.setPrefHeight(height);
        }
        super.layoutChildren();
    }

    /// Shows other charts than one that is shown in large.
    void leaveOut(@Nullable Chart enlarged) {
        first.leaveOut(enlarged);
        second.leaveOut(enlarged);
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
