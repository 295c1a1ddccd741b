package pushpull.ui.chart;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.paint.chart.Chart;
import pushpull.paint.render.PaintThread;
import pushpull.settings.Texts;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;
import pushpull.ui.widget.Icon;

/// One chart of several: tabs for the first three and for the one chosen last, and a menu of all.
public final class ChartTabs extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int FIXED = 3;

    private final HBox tabs = new HBox();
    private final HBox head;
    private final StringProperty kept;
    private final List<Chart> charts;
    private final Label sentence = new Label();
    private final ChartView view;
    private final Button slot;
    private Chart last;
    private Chart chosen;

    /// @param charts the first is shown if none was chosen
    /// @param kept the name of the chart that was chosen last
    public ChartTabs(
            RunModel run, PaintThread paintThread, List<Chart> charts, StringProperty kept, ChartActions actions) {
        this.charts = List.copyOf(charts);
        this.kept = kept;
        last = charts.get(FIXED);
        chosen = charts.getFirst();
        view = new ChartView(run, paintThread, charts.getFirst());
        actions.install(view);
        slot = tab(() -> last);
        Button more = Controls.icon(Icon.CHEVRON, "chart-more", TEXTS.get("chart.more"), () -> {});
        actions.drop(more, this::menu);
        charts.subList(0, FIXED).forEach(chart -> tabs.getChildren().add(tab(() -> chart)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tabs.getChildren().addAll(slot, space, more);
        tabs.getStyleClass().add("chart-tabs");
        tabs.setMinWidth(0);
        sentence.getStyleClass().add("chart-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button large =
                Controls.icon(Icon.ENLARGE, "chart-enlarge", TEXTS.get("chart.enlarge"), () -> actions.enlarge(view));
        head = new HBox(sentence, saving(view, actions, "chart-save"), large);
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinHeight(0);
        ExplainedNodes.explain(more, "chart.more");
        ExplainedNodes.explain(large, "chart.enlarge");
        ExplainedNodes.explain(sentence, () -> explanation(view.chart()));
        getStyleClass().add("chart-pane");
        getChildren().addAll(tabs, head, view);
        show(charts.stream()
                .filter(chart -> name(chart).equals(kept.get()))
                .findFirst()
                .orElse(charts.getFirst()));
    }

    /// A button that offers to write a chart to a file.
    static Button saving(ChartView view, ChartActions actions, String id) {
        Button button = new Button();
        button.setGraphic(Icon.EXPORT.node());
        button.getStyleClass().setAll("icon-button");
        button.setId(id);
        actions.drop(button, () -> actions.menu(view));
        Controls.name(button, TEXTS.get("chart.save"));
        ExplainedNodes.explain(button, "chart.save");
        return button;
    }

    private static String name(Chart chart) {
        return chart.getClass().getSimpleName();
    }

    /// Brings a chart to the front.
    public void show(Chart chart) {
        chosen = chart;
        bring(chart);
    }

    /// Shows another chart than one that is shown in large beside it, until none is.
    public void leaveOut(@Nullable Chart enlarged) {
        bring(
                chosen.equals(enlarged)
                        ? charts.stream()
                                .filter(chart -> !chart.equals(enlarged))
                                .findFirst()
                                .orElse(chosen)
                        : chosen);
    }

    private void bring(Chart chart) {
        if (charts.indexOf(chart) >= FIXED) {
            last = chart;
            name(slot, chart);
        }
        view.setChart(chart);
        sentence.setText(chart.sentence());
        for (int i = 0; i <= FIXED; i++) {
            Chart of = i < FIXED ? charts.get(i) : last;
            tabs.getChildren().get(i).pseudoClassStateChanged(CHOSEN, of.equals(chart));
        }
    }

    private void choose(Chart chart) {
        kept.set(name(chart));
        show(chart);
    }

    private static Explanation explanation(Chart chart) {
        return new Explanation(chart.title(), chart.sentence(), "", false);
    }

    private Button tab(Supplier<Chart> chart) {
        Button tab = new Button();
        tab.getStyleClass().setAll("tab-button");
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setOnAction(_ -> choose(chart.get()));
        name(tab, chart.get());
        ExplainedNodes.explain(tab, () -> explanation(chart.get()));
        return tab;
    }

    private static void name(Button tab, Chart chart) {
        tab.setText(chart.title());
        tab.setId("chart-" + name(chart));
        Controls.name(tab, TEXTS.get("chart.tab", chart.title(), chart.sentence()));
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        ToggleGroup group = new ToggleGroup();
        for (Chart chart : charts) {
            RadioMenuItem item = new RadioMenuItem(chart.title());
            item.setId("choose-" + name(chart));
            item.setToggleGroup(group);
            item.setSelected(chart.equals(view.chart()));
            item.setOnAction(_ -> choose(chart));
            menu.getItems().add(item);
        }
        return menu;
    }
}
