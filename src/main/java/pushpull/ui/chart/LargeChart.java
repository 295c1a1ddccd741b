package pushpull.ui.chart;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import pushpull.ui.widget.Icon;
import pushpull.ui.widget.MagnifiedPane;

/// A chart in large, over the stage.
public final class LargeChart extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// How many times as large as usual its type, its marks and its lines are.
    private static final double LARGER = 1.5;

    private final Label title = new Label();
    private final Label sentence = new Label();
    private final ChartView view;
    private final ReadOnlyObjectWrapper<@Nullable Chart> enlarged = new ReadOnlyObjectWrapper<>();

    public LargeChart(RunModel run, PaintThread paintThread, Chart first, ChartActions actions) {
        view = new ChartView(run, paintThread, first);
        actions.install(view);
        title.getStyleClass().add("pane-title");
        sentence.getStyleClass().add("chart-sentence");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button save = ChartTabs.saving(view, actions, "large-save");
        Button close = Controls.icon(Icon.CLOSE, "large-close", TEXTS.get("chart.close"), this::close);
        HBox head = new HBox(title, space, save, close);
        head.setAlignment(Pos.CENTER_LEFT);
        MagnifiedPane larger = new MagnifiedPane(view, new SimpleDoubleProperty(LARGER));
        VBox.setVgrow(larger, Priority.ALWAYS);
        larger.setMinHeight(0);
        setId("large-chart");
        getStyleClass().add("large-chart");
        getChildren().addAll(List.of(head, sentence, larger));
        setVisible(false);
    }

    /// Shows a chart, or closes it if it is the one that is shown.
    public void toggle(Chart chart) {
        if (isVisible() && view.chart().equals(chart)) {
            close();
            return;
        }
        view.setChart(chart);
        title.setText(chart.title());
        sentence.setText(chart.sentence());
        setVisible(true);
        enlarged.set(chart);
        view.requestFocus();
    }

    /// The chart that is shown; null if none is.
    public ReadOnlyObjectProperty<@Nullable Chart> enlarged() {
        return enlarged.getReadOnlyProperty();
    }

    /// Closes it; false if it was not open.
    public boolean close() {
        boolean open = isVisible();
        setVisible(false);
        enlarged.set(null);
        return open;
    }
}
