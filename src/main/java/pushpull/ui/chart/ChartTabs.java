package pushpull.ui.chart;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pushpull.paint.Painter;
import pushpull.paint.chart.Chart;
import pushpull.ui.LabModel;

/// One chart of several, chosen by tabs over it.
public final class ChartTabs extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final HBox tabs = new HBox();
    private final StringProperty kept;
    private List<Chart> charts = List.of();
    private final Label sentence = new Label();
    private final ChartView view;

    /// @param kept the name of the chart that was chosen last
    public ChartTabs(LabModel model, Painter painter, List<Chart> charts, StringProperty kept) {
        this.kept = kept;
        view = new ChartView(model, painter, charts.getFirst());
        tabs.getStyleClass().add("chart-tabs");
        sentence.getStyleClass().add("chart-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinHeight(0);
        getStyleClass().add("chart-pane");
        getChildren().addAll(tabs, sentence, view);
        offer(charts);
    }

    /// Shows the one of these charts that was chosen last, or the first, and tabs for all.
    public void offer(List<Chart> offered) {
        charts = List.copyOf(offered);
        tabs.getChildren().clear();
        for (Chart chart : charts) {
            Button tab = new Button(chart.title());
            tab.setId("chart-" + name(chart));
            tab.getStyleClass().setAll("tab-button");
            tab.setOnAction(_ -> {
                kept.set(name(chart));
                show(chart);
            });
            tab.setAccessibleHelp(chart.sentence());
            tabs.getChildren().add(tab);
        }
        show(charts.stream()
                .filter(chart -> name(chart).equals(kept.get()))
                .findFirst()
                .orElse(charts.getFirst()));
    }

    private static String name(Chart chart) {
        return chart.getClass().getSimpleName();
    }

    /// Brings a chart to the front.
    public void show(Chart chart) {
        view.setChart(chart);
        sentence.setText(chart.sentence());
        for (int i = 0; i < charts.size(); i++) {
            tabs.getChildren()
                    .get(i)
                    .pseudoClassStateChanged(CHOSEN, charts.get(i).equals(chart));
        }
    }
}
